import { defineIsland, Island } from "#blocks/contract/island.client.ts";
import type { Search } from "./pick-search.client.ts";

let made = 0;

/** What somebody does in the field, as far as it is answered. */
const DONE = ["input", "click", "blur", "keydown"] as const;
/** Keys that go to the list, and not to the form around it. */
const OF_LIST = ["ArrowDown", "ArrowUp", "Enter", "Escape"];

/**
 * A choice to search in: a combobox over the select or the boxes within, which stay what is sent; several choices stand before
 * it as chips. What searches comes at the first touch, and answers what was done until then. Who has no script has the select.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
class Pick extends Island {
  protected connect(): void {
    this.querySelector(".pick-box")?.remove();
    const select = this.querySelector("select");
    const list = this.querySelector<HTMLElement>(".pick-list");
    if (!select && !list) return;
    const other = this.querySelector<HTMLInputElement>("[data-other]");
    const hide = (hidden: boolean) => {
      for (const part of [select, list, other?.closest<HTMLElement>(".choice-other")]) if (part) part.hidden = hidden;
    };
    hide(true);
    // What nobody sees cannot be filled in where a browser asks for it; the form's own rules do.
    if (select) select.required = false;
    const { input, chips, status, box } = this.#parts(select);
    this.prepend(box);
    const words = (name: string, label = "") => (this.dataset[name] ?? "").replace("{label}", () => label);
    const show = () => {
      const own = other?.value ?? "";
      if (select) input.value = own || (select.value === "" ? "" : (select.selectedOptions[0]?.label ?? ""));
      const boxes = [...(list?.querySelectorAll<HTMLInputElement>("input:checked") ?? [])];
      const chosen = boxes.map((each) => [each.value, each.parentElement?.textContent?.trim() ?? each.value]);
      if (own !== "") chosen.push([own, own]);
      chips?.replaceChildren(...chosen.map(([value = "", label = ""]) => chip(value, label, words("remove", label))));
    };
    let search: Search | undefined;
    let coming: Promise<void> | undefined;
    const early: Event[] = [];
    const come = (): Promise<void> => {
      coming ??= import("./pick-search.client.ts").then(
        (part) => {
          search = part.searchIn({ pick: this, input, chips, status, box, show, words });
          for (const event of early.splice(0)) search(event);
        },
        () => {
          // What cannot be searched in can be chosen from.
          box.remove();
          hide(false);
          if (select) select.id = this.dataset.for ?? "";
        },
      );
      return coming;
    };
    for (const type of DONE) {
      this.on(input, type, (event) => {
        const key = event instanceof KeyboardEvent ? event.key : "";
        if (search) {
          if (search(event)) event.preventDefault();
          return;
        }
        void come();
        if (key !== "" && !OF_LIST.includes(key)) return;
        if (key !== "" && (key !== "Enter" || input.value.trim() !== "")) event.preventDefault();
        early.push(event);
      });
    }
    for (const type of ["focusin", "pointerenter"]) this.on(this, type, () => void come());
    if (chips) this.on(chips, "click", (event) => (search ? search(event) : early.push(event)));
    // A rule, or what was kept on the device, put an answer into the controls. Who is searching keeps what they typed.
    this.on(this, "given", () => {
      if (input.ariaExpanded !== "true" && early.length === 0) show();
    });
    show();
  }

  #parts(select: HTMLSelectElement | null) {
    const several = select === null;
    const input = document.createElement("input");
    this.dataset.for ??= select?.id || `pick-${++made}`;
    select?.removeAttribute("id");
    Object.assign(input, { id: this.dataset.for, type: "text", className: "input", autocomplete: "off", dir: "auto" });
    input.placeholder = this.dataset.hint ?? "";
    const says = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", spellcheck: "false" };
    for (const [name, value] of Object.entries(says)) input.setAttribute(name, value);
    const described = select?.getAttribute("aria-describedby");
    if (described) input.setAttribute("aria-describedby", described);
    const question = this.closest("fieldset")?.querySelector("legend")?.textContent?.trim();
    if (several && question) input.setAttribute("aria-label", question);
    const chips = several ? Object.assign(document.createElement("ul"), { className: "pick-chips" }) : undefined;
    const status = Object.assign(document.createElement("span"), { className: "visually-hidden" });
    status.setAttribute("role", "status");
    const box = Object.assign(document.createElement("div"), { className: "pick-box" });
    box.append(...(chips ? [chips] : []), input, status);
    return { input, chips, status, box };
  }
}

function chip(value: string, label: string, remove: string): HTMLElement {
  const item = document.createElement("li");
  const words = document.createElement("span");
  words.textContent = label;
  words.dir = "auto";
  const button = Object.assign(document.createElement("button"), { type: "button", value, textContent: "×" });
  button.setAttribute("aria-label", remove);
  item.append(words, button);
  return item;
}

defineIsland("v-pick", Pick);
