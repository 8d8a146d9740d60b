import { searchable } from "#app/commerce/kernel/searchable.ts";
import { findChoices, PickList } from "./pick-list.client.ts";
import { pickSource } from "./pick-source.client.ts";

/** Answers what somebody does in the field. @returns whether the browser is to do nothing more of it */
export type Search = (event: Event) => boolean;

interface Searched {
  pick: HTMLElement;
  input: HTMLInputElement;
  status: HTMLElement;
  /** What is chosen of several; undefined where one is. */
  chips: HTMLElement | undefined;
  box: HTMLElement;
  /** Writes what is chosen into field and chips. */
  show(): void;
  words(name: string, label?: string): string;
}

/** Finds choices as somebody types, and takes them by pointer or keys. */
export function searchIn({ pick, input, chips, status, box, show, words }: Searched): Search {
  const source = pickSource(pick);
  const list = new PickList(input, input.id, source.several);
  box.insertBefore(list.element, status);
  const open = () => {
    const typed = input.value.trim();
    const [only] = source.choices().filter(({ chosen }) => chosen);
    // What stands there already is no search.
    const found = findChoices(source.choices(), !source.several && typed === only?.label ? "" : typed);
    const isThere = source.choices().some(({ label }) => searchable(label) === searchable(typed));
    const add = source.open && typed !== "" && !isThere ? words("add", typed) : "";
    list.open({ choices: found, add, none: words("none") });
    status.textContent = words("count").replace("{count}", String(found.length));
  };
  const close = () => {
    list.close();
    status.textContent = "";
  };
  const take = (option: HTMLElement) => {
    const { value } = option.dataset;
    const typed = input.value.trim();
    if (source.several) input.value = "";
    if (value === undefined) source.add(typed);
    else source.choose(value);
    close();
    show();
  };
  /** What was typed and is left: an answer that has this very name, none, one's own, or what stood there before. */
  const settle = () => {
    close();
    const typed = input.value.trim();
    const same = source.choices().find(({ label }) => searchable(label) === searchable(typed));
    if (source.several) {
      if (same && !same.chosen) source.choose(same.value);
      else if (typed !== "" && !same && source.open) source.add(typed);
      input.value = "";
    } else if (typed === "") source.choose("");
    else if (same && !same.chosen) source.choose(same.value);
    else if (!same && source.open && source.own()[0] !== typed) source.add(typed);
    show();
  };
  const step = (by: 1 | -1): boolean => {
    if (!list.isOpen) open();
    list.move(by);
    return true;
  };
  const enter = (): boolean => {
    if (list.active) take(list.active);
    else if (!list.isOpen || input.value.trim() === "") return false;
    else settle();
    return true;
  };
  const dismiss = (): boolean => {
    if (!list.isOpen) return false;
    close();
    if (!source.several) show();
    return true;
  };
  const takeBack = (): boolean => {
    const last = source.choices().findLast(({ chosen }) => chosen);
    if (!source.several || input.value !== "" || !last) return false;
    source.choose(last.value);
    show();
    return true;
  };
  const keys = new Map<string, () => boolean>([
    ["ArrowDown", () => step(1)],
    ["ArrowUp", () => step(-1)],
    ["Enter", enter],
    ["Escape", dismiss],
    ["Backspace", takeBack],
  ]);
  // The field keeps the focus while something in its list is pressed.
  list.element.addEventListener("pointerdown", (event) => event.preventDefault());
  list.element.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest<HTMLElement>("[role=option]") : null;
    if (option) take(option);
  });
  return (event) => {
    const chip = event.target instanceof Element && chips?.contains(event.target) && event.target.closest("button");
    if (event instanceof KeyboardEvent) return keys.get(event.key)?.() === true;
    if (event.type === "blur") settle();
    else if (event.target === input) open();
    else if (chip) {
      source.choose(chip.value);
      show();
      input.focus();
    }
    return false;
  };
}
