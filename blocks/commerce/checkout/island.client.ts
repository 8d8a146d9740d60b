import { defineIsland, Island } from "#blocks/contract/island.client.ts";
import { confirmed, forgetKey, keyFor, rememberingStore } from "./order-key.ts";
import { showQuote, showTrouble, sizeDraft } from "./sheet-view.client.ts";

/** The answer to an order that was sent: where its thank-you page is, or what to correct. */
type Answer = { location: string } | { message: string; errors: Record<string, string>; code?: string };

/**
 * Opens the sheet for whatever is bought on the page, keeps the server's figures in it, and sends the order once. Where
 * this script has not come (yet), links and forms lead to the checkout's own page.
 */
class Checkout extends Island {
  private quoting: AbortController | undefined;
  private readonly store = rememberingStore(() => sessionStorage);

  protected connect(signal: AbortSignal): void {
    const form = this.find<HTMLFormElement>("form");
    for (const update of this.querySelectorAll("[data-update]")) update.remove();
    if (this.dialog) {
      this.on(document, "click", (event) => this.openFromLink(event as MouseEvent));
      this.on(document, "submit", (event) => this.openFromForm(event as SubmitEvent));
      this.on(this.find("[data-close]"), "click", () => this.dialog?.close());
      this.on(this.dialog, "click", (event) => {
        if (event.target === this.dialog) this.dialog?.close();
      });
    }
    this.on(form, "change", (event) => {
      if (["variant", "quantity"].includes((event.target as HTMLInputElement).name)) void this.quote();
    });
    this.on(form, "submit", (event) => {
      event.preventDefault();
      void this.send(form);
    });
    // A page that the back button brings out of memory may still say that it is sending.
    this.on(window, "pageshow", () => this.busy(form, false));
    signal.addEventListener("abort", () => this.quoting?.abort(), { once: true });
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector("dialog");
  }

  private openFromLink(event: MouseEvent): void {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-checkout]");
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.open(new URL(link.href).searchParams);
  }

  private openFromForm(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (!form.matches("[data-checkout]")) return;
    event.preventDefault();
    const fields = new FormData(form, event.submitter);
    this.open({ get: (name) => fields.get(name)?.toString() ?? null });
  }

  private open(wanted: { get(name: string): string | null }): void {
    this.field("variant").value = wanted.get("variant") ?? "";
    this.field("quantity").value = wanted.get("quantity") ?? "1";
    showTrouble(this, { message: "", errors: {} });
    this.dialog?.showModal();
    // The heading, not the first field: a keyboard that jumps up would hide what is being ordered.
    this.dialog?.querySelector<HTMLElement>("h2")?.focus();
    void this.quote();
  }

  private field(name: string): HTMLInputElement {
    return this.find(`[name="${name}"]`);
  }

  /** Asks what it costs now. A later question ends the one before; without an answer the order can still be placed. */
  private async quote(): Promise<void> {
    this.quoting?.abort();
    this.quoting = new AbortController();
    const { signal } = this.quoting;
    const fields = new FormData(this.find<HTMLFormElement>("form"));
    const query = new URLSearchParams({
      variant: String(fields.get("variant") ?? ""),
      quantity: String(fields.get("quantity") ?? "1"),
    });
    sizeDraft(this);
    try {
      const response = await fetch(`${this.dataset.quote}?${query}`, { signal });
      if (response.ok) showQuote(this, await response.json());
    } catch (error) {
      if (!signal.aborted) showTrouble(this, { message: this.dataset.offline ?? "", errors: {} });
      else if ((error as Error).name !== "AbortError") throw error;
    }
  }

  private async send(form: HTMLFormElement): Promise<void> {
    if (form.ariaBusy === "true") return;
    this.busy(form, true);
    const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    fields.delete("key");
    const content = fields.toString();
    const key = keyFor(content, this.store, Date.now());
    fields.set("key", key);
    try {
      const response = await fetch(form.action, {
        method: "POST",
        body: fields,
        headers: { accept: "application/json" },
      });
      const answer = (await response.json()) as Answer;
      if ("location" in answer) {
        confirmed(key, content, this.store, Date.now());
        location.assign(answer.location);
        return;
      }
      if (answer.code === "idempotency.reused") forgetKey(this.store);
      showTrouble(this, answer);
    } catch {
      // Nothing was heard: the order may or may not be placed. The key is kept, so that sending again is safe.
      showTrouble(this, { message: this.dataset.offline ?? "", errors: {} });
    }
    this.busy(form, false);
  }

  private busy(form: HTMLFormElement, busy: boolean): void {
    form.ariaBusy = String(busy);
    const button = form.querySelector<HTMLButtonElement>(".form-submit button");
    if (!button) return;
    button.dataset.label ??= button.textContent ?? "";
    button.textContent = busy ? (this.dataset.sending ?? "") : button.dataset.label;
    button.ariaDisabled = String(busy);
  }
}

defineIsland("v-checkout", Checkout);
