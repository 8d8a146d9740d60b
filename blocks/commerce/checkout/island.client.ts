import { defineIsland, Island } from "#blocks/contract/island.client.ts";
import { rememberMarks } from "./campaign-marks.ts";
import { rememberingStore } from "./remembering-store.ts";
import type { Sheet } from "./sheet.client.ts";

const TOUCHES = ["pointerenter", "pointerdown", "focusin", "input"] as const;

/**
 * Opens the sheet for whatever is bought on the page. What keeps figures in it and sends the order comes at the first touch;
 * what happened until then is made up for. Where this script has not come (yet), links and forms lead to the checkout's
 * own page.
 */
class Checkout extends Island {
  private readonly store = rememberingStore(() => sessionStorage);
  private left: AbortSignal | undefined;
  private coming: Promise<Sheet | undefined> | undefined;
  /** The browser sends the form by itself. */
  private isPlain = false;
  /** Controls that were changed before the sheet's script was there. */
  private readonly changed = new Set<HTMLInputElement>();

  protected connect(signal: AbortSignal): void {
    const form = this.find<HTMLFormElement>("form");
    const dialog = this.querySelector("dialog");
    this.left = signal;
    this.coming = undefined;
    rememberMarks(location.search, this.store);
    for (const update of this.querySelectorAll("[data-update]")) update.remove();
    if (dialog) {
      this.on(document, "click", (event) => this.openFromLink(dialog, event as MouseEvent));
      this.on(document, "submit", (event) => this.openFromForm(dialog, event as SubmitEvent));
      this.on(this.find("[data-close]"), "click", () => dialog.close());
      this.on(dialog, "click", (event) => {
        if (event.target === dialog) dialog.close();
      });
    }
    for (const type of TOUCHES) this.on(form, type, () => void this.come(form), { passive: true });
    this.on(form, "change", ({ target }) => {
      this.changed.add(target as HTMLInputElement);
      void this.come(form).then((sheet) => sheet?.hear(this.changed));
    });
    this.on(form, "submit", (event) => {
      if (this.isPlain) return;
      event.preventDefault();
      void this.send(form, (event as SubmitEvent).submitter as HTMLButtonElement | null);
    });
    if (dialog) return;
    // A buyer who is known finds an open form filled in.
    if (form.querySelector("[data-known]")) void this.come(form);
    goOn(form);
  }

  private openFromLink(dialog: HTMLDialogElement, event: MouseEvent): void {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-checkout]");
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.open(dialog, new URL(link.href).searchParams);
  }

  private openFromForm(dialog: HTMLDialogElement, event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    // A button may lead the same form elsewhere: into the cart.
    if (!form.matches("[data-checkout]") || event.submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    const fields = new FormData(form, event.submitter);
    this.open(dialog, {
      get: (name) => fields.get(name)?.toString() ?? null,
      getAll: (name) => fields.getAll(name).map(String),
    });
  }

  private open(
    dialog: HTMLDialogElement,
    wanted: { get(name: string): string | null; getAll(name: string): string[] },
  ): void {
    const write = (name: string, value: string) => {
      this.find<HTMLInputElement>(`[name="${name}"]`).value = value;
    };
    write("variant", wanted.get("variant") ?? "");
    write("quantity", wanted.get("quantity") ?? "1");
    write("part", wanted.getAll("part").join(","));
    this.say("");
    dialog.showModal();
    // The heading, not the first field: a keyboard that jumps up would hide what is being ordered.
    dialog.querySelector<HTMLElement>("h2")?.focus();
    const form = this.find<HTMLFormElement>("form");
    void this.come(form).then((sheet) => sheet?.opened());
    goOn(form);
  }

  private come(form: HTMLFormElement): Promise<Sheet | undefined> {
    const { left } = this;
    this.coming ??= import("./sheet.client.ts").then(
      ({ Sheet }) => new Sheet(this, form, this.store, left),
      () => {
        this.coming = undefined;
        this.say(this.dataset.offline ?? "");
        return undefined;
      },
    );
    return this.coming;
  }

  private async send(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<void> {
    const sheet = await this.come(form);
    if (sheet) return sheet.send(button);
    if (!navigator.onLine) return;
    // The script is gone, the shop is not: its own page takes what was typed.
    this.isPlain = true;
    form.requestSubmit(button);
  }

  private say(words: string): void {
    const trouble = this.find<HTMLElement>("[data-trouble]");
    trouble.textContent = words;
    trouble.hidden = words === "";
  }
}

/** What was begun on this device goes on at once: the script that knows it waits for a touch. */
function goOn(form: HTMLFormElement): void {
  try {
    if (form.dataset.keeps && localStorage.getItem(`v-checkout:${form.dataset.keeps}`)) {
      form.dispatchEvent(new FocusEvent("focusin"));
    }
  } catch {
    // A browser that keeps nothing has nothing to go on with.
  }
}

defineIsland("v-checkout", Checkout);
