import { searchable } from "#app/commerce/kernel/searchable.ts";
import { defineIsland, Island } from "#blocks/contract/island.client.ts";
import { findChoices, PickList } from "./pick-list.client.ts";
import { type PickSource, pickSource } from "./pick-source.client.ts";

let made = 0;

/**
 * A choice to search in: a combobox over the select or the boxes within, which stay what is sent; several choices stand before
 * it as chips. Who has no script has those.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
class Pick extends Island {
  protected connect(): void {
    this.querySelector(".pick-box")?.remove();
    const source = pickSource(this);
    if (!source) return;
    const { input, chips, status, box } = this.#parts(source);
    const list = new PickList(input, input.id, source.several);
    box.append(list.element, status);
    this.prepend(box);

    const words = (name: string, label = "") => (this.dataset[name] ?? "").replace("{label}", () => label);
    const show = () => {
      const chosen = [...source.choices().filter(({ chosen }) => chosen), ...source.own().map(ownChoice)];
      if (!source.several) input.value = chosen[0]?.label ?? "";
      chips?.replaceChildren(...chosen.map(({ value, label }) => chip(value, label, words("remove", label))));
    };
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

    const keys: Record<string, () => boolean> = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Enter: () => {
        if (list.active) take(list.active);
        else if (!list.isOpen || input.value.trim() === "") return false;
        else settle();
        return true;
      },
      Escape: () => {
        if (!list.isOpen) return false;
        close();
        if (!source.several) show();
        return true;
      },
      Backspace: () => {
        const last = source.choices().findLast(({ chosen }) => chosen);
        if (!source.several || input.value !== "" || !last) return false;
        source.choose(last.value);
        show();
        return true;
      },
    };
    const step = (by: 1 | -1): boolean => {
      if (!list.isOpen) open();
      list.move(by);
      return true;
    };

    this.on(input, "input", open);
    this.on(input, "click", open);
    this.on(input, "blur", settle);
    this.on(input, "keydown", (event) => {
      if (keys[(event as KeyboardEvent).key]?.()) event.preventDefault();
    });
    // The field keeps the focus while something in its list is pressed.
    this.on(list.element, "pointerdown", (event) => event.preventDefault());
    this.on(list.element, "click", ({ target }) => {
      const option = target instanceof Element ? target.closest<HTMLElement>("[role=option]") : null;
      if (option) take(option);
    });
    if (chips) {
      this.on(chips, "click", ({ target }) => {
        const value = target instanceof Element ? target.closest("button")?.value : undefined;
        if (value === undefined) return;
        source.choose(value);
        show();
        input.focus();
      });
    }
    // A rule, or what was kept on the device, put an answer into the controls. Who is searching keeps what they typed.
    this.on(this, "given", () => {
      if (!list.isOpen) show();
    });
    show();
  }

  #parts({ several }: PickSource) {
    const select = this.querySelector("select");
    const input = document.createElement("input");
    this.dataset.for ??= select?.id || `pick-${++made}`;
    select?.removeAttribute("id");
    Object.assign(input, { id: this.dataset.for, type: "text", className: "input", autocomplete: "off", dir: "auto" });
    input.placeholder = this.dataset.hint ?? "";
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", spellcheck: "false" }))
      input.setAttribute(name, value);
    const described = select?.getAttribute("aria-describedby");
    if (described) input.setAttribute("aria-describedby", described);
    const question = this.closest("fieldset")?.querySelector("legend")?.textContent?.trim();
    if (several && question) input.setAttribute("aria-label", question);
    const chips = several ? Object.assign(document.createElement("ul"), { className: "pick-chips" }) : undefined;
    const status = Object.assign(document.createElement("span"), { className: "visually-hidden" });
    status.setAttribute("role", "status");
    const box = Object.assign(document.createElement("div"), { className: "pick-box" });
    box.append(...(chips ? [chips] : []), input);
    return { input, chips, status, box };
  }
}

const ownChoice = (text: string) => ({ value: text, label: text, chosen: true });

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
