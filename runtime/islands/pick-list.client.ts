import { searchable } from "#app/commerce/kernel/searchable.ts";

export interface PickChoice {
  value: string;
  label: string;
  chosen: boolean;
}

/** More are found by typing on: nobody reads so far down. */
const MOST_SHOWN = 100;

/** Choices that have every word typed, those that begin with it first. */
export function findChoices(choices: readonly PickChoice[], typed: string): readonly PickChoice[] {
  const asked = searchable(typed);
  if (asked === "") return choices;
  const words = asked.split(" ");
  const found = choices.flatMap((choice) => {
    const text = searchable(choice.label);
    return words.every((word) => text.includes(word)) ? [{ choice, first: text.startsWith(asked) }] : [];
  });
  return [...found.filter(({ first }) => first), ...found.filter(({ first }) => !first)].map(({ choice }) => choice);
}

interface Shown {
  choices: readonly PickChoice[];
  /** Words for what is added where nothing like it is there; "" where nothing can be. */
  add: string;
  none: string;
}

/** The listbox under a field: what was found, and which of it the arrow keys stand on. */
export class PickList {
  readonly element = document.createElement("ul");
  readonly #input: HTMLInputElement;
  #active = -1;

  constructor(input: HTMLInputElement, id: string, several: boolean) {
    this.#input = input;
    this.element.id = `${id}-list`;
    this.element.className = "pick-options";
    this.element.setAttribute("role", "listbox");
    if (several) this.element.setAttribute("aria-multiselectable", "true");
    input.setAttribute("aria-controls", this.element.id);
    this.close();
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  open({ choices, add, none }: Shown): void {
    const items = choices.slice(0, MOST_SHOWN).map(({ value, label, chosen }) => this.#option(label, value, chosen));
    if (add !== "") items.push(this.#option(add));
    if (items.length === 0) items.push(note(none));
    else if (choices.length > MOST_SHOWN) items.push(note("…"));
    this.element.replaceChildren(...items);
    this.element.hidden = false;
    this.#input.setAttribute("aria-expanded", "true");
    this.#stand(-1);
  }

  close(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
    this.#input.setAttribute("aria-expanded", "false");
    this.#stand(-1);
  }

  /** Up and down, from the last one to the first. */
  move(by: 1 | -1): void {
    const { length } = this.#options();
    if (length === 0) return;
    this.#stand(this.#active < 0 && by < 0 ? length - 1 : (this.#active + by + length) % length);
  }

  /** The option the arrow keys stand on. */
  get active(): HTMLElement | undefined {
    return this.#options()[this.#active];
  }

  #options(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>("[role=option]")];
  }

  #stand(at: number): void {
    this.active?.removeAttribute("data-active");
    this.#active = at;
    const { active } = this;
    this.#input.removeAttribute("aria-activedescendant");
    if (!active) return;
    active.dataset.active = "";
    active.scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-activedescendant", active.id);
  }

  /** Without a value it adds what was typed. */
  #option(label: string, value?: string, chosen = false): HTMLElement {
    const option = document.createElement("li");
    option.id = `${this.element.id}-${value === undefined ? "add" : encodeURIComponent(value)}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", String(chosen));
    option.textContent = label;
    option.dir = "auto";
    if (value !== undefined) option.dataset.value = value;
    return option;
  }
}

function note(words: string): HTMLElement {
  const item = document.createElement("li");
  item.className = "pick-note";
  item.setAttribute("role", "presentation");
  item.textContent = words;
  return item;
}
