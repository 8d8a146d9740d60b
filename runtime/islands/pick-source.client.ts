import { addEntry } from "../forms/own-entry.client.ts";
import type { PickChoice } from "./pick-list.client.ts";

/** The controls that stay the question: what is chosen stands in them, and they are what is sent. */
export interface PickSource {
  several: boolean;
  choices(): PickChoice[];
  /** Answers of one's own, and whether they may be given. */
  own(): string[];
  open: boolean;
  /** Chooses, or takes back where several may be chosen. "" chooses nothing. */
  choose(value: string): void;
  add(text: string): void;
}

/** Of a select, else of the boxes in it. */
export function pickSource(pick: HTMLElement): PickSource {
  const other = pick.querySelector<HTMLInputElement>("[data-other]");
  const select = pick.querySelector("select");
  const list = pick.querySelector<HTMLElement>(".pick-list");
  return select ? one(select, other) : some(list ?? pick, other);
}

function one(select: HTMLSelectElement, other: HTMLInputElement | null): PickSource {
  const set = (value: string, own: string) => {
    select.value = value;
    if (other) other.value = own;
    tell(select);
  };
  return {
    several: false,
    open: other !== null,
    choices: () =>
      [...select.options]
        .filter(({ value, disabled }) => value !== "" && !disabled)
        .map(({ value, label }) => ({ value, label, chosen: value === select.value && !other?.value })),
    own: () => (other?.value ? [other.value] : []),
    choose: (value) => set(value, ""),
    add: (text) => set("", text),
  };
}

function some(list: HTMLElement, other: HTMLInputElement | null): PickSource {
  const boxes = () => [...list.querySelectorAll<HTMLInputElement>("input[type=checkbox]:enabled")];
  const source: PickSource = {
    several: true,
    open: other !== null,
    choices: () =>
      boxes().map((box) => ({
        ...{ value: box.value, chosen: box.checked },
        label: box.parentElement?.textContent?.trim() ?? box.value,
      })),
    own: () => [],
    choose(value) {
      const box = boxes().find((each) => each.value === value);
      if (!box) return;
      box.checked = !box.checked;
      tell(box);
    },
    add(text) {
      addEntry(list, other?.name ?? "", text);
      const box = boxes().at(-1);
      if (box) tell(box);
    },
  };
  if (other?.value) {
    addEntry(list, other.name, other.value);
    other.value = "";
  }
  return source;
}

function tell(control: HTMLElement): void {
  for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
}
