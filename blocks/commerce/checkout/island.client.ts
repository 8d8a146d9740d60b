import { defineIsland, Island } from "#blocks/contract/island.client.ts";
import { marksOf, rememberMarks } from "./campaign-marks.ts";
import { confirmed, forgetKey, keyFor, rememberingStore } from "./order-key.ts";
import { showTrouble, sizeDraft } from "./trouble.client.ts";

/** What figures and places look like comes with the first of them. */
const view = () => import("./sheet-view.client.ts");

/** The answer to an order that was sent: where its thank-you page is, or what to correct. */
type Answer = { location: string } | { message: string; errors: Record<string, string>; code?: string };

/** Fields that change what an order costs. */
const PRICED =
  /^(variant|quantity|country|region|(a\.)?city|postcode|delivery|desk_.*|coupon|voucher|payment|bump_.*)$/;

/** Fields by which somebody can be reached and helped. */
const CONTACT = /^(a\.)?(phone|email|name|city)$/;

/**
 * Opens the sheet for whatever is bought on the page, keeps the server's figures in it, and sends the order once. Where
 * this script has not come (yet), links and forms lead to the checkout's own page.
 */
class Checkout extends Island {
  private placed = "";
  private quoting: AbortController | undefined;
  private readonly store = rememberingStore(() => sessionStorage);
  /** Names of controls that are filled in no more for who is known. */
  private readonly settled = new Set<string>();

  protected connect(signal: AbortSignal): void {
    const form = this.find<HTMLFormElement>("form");
    rememberMarks(location.search, this.store);
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
      const { name } = event.target as HTMLInputElement;
      if (["country", "region"].includes(name)) void this.places();
      if (PRICED.test(name) || this.counts) void this.quote();
      if (CONTACT.test(name) || form.dataset.keeps) this.lead(form);
      void this.known(form);
    });
    this.on(form, "click", (event) => this.recalculate(event as MouseEvent));
    // Towns are many: they come when somebody is about to say where they live.
    if (!this.dialog) {
      this.on(form, "focusin", () => void this.places(), { once: true });
      void this.known(form);
    }
    this.on(form, "submit", (event) => {
      event.preventDefault();
      void this.send(form, (event as SubmitEvent).submitter as HTMLButtonElement | null);
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
    // A button may lead the same form elsewhere: into the cart.
    if (!form.matches("[data-checkout]") || event.submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    const fields = new FormData(form, event.submitter);
    this.open({
      get: (name) => fields.get(name)?.toString() ?? null,
      getAll: (name) => fields.getAll(name).map(String),
    });
  }

  private open(wanted: { get(name: string): string | null; getAll(name: string): string[] }): void {
    this.field("variant").value = wanted.get("variant") ?? "";
    this.field("quantity").value = wanted.get("quantity") ?? "1";
    this.field("part").value = wanted.getAll("part").join(",");
    showTrouble(this, { message: "", errors: {} });
    this.dialog?.showModal();
    // The heading, not the first field: a keyboard that jumps up would hide what is being ordered.
    this.dialog?.querySelector<HTMLElement>("h2")?.focus();
    void this.places();
    void this.quote();
    void this.known(this.find("form"));
  }

  /** Who ordered on this device before finds what they said then in what is shown and empty, where the form wants it. */
  private async known(form: HTMLFormElement): Promise<void> {
    if (!form.querySelector("[data-known]")) return;
    // Without a network nobody is known.
    const part = await import("#blocks/parts/known.client.ts").catch(() => undefined);
    if (!part || part.fillKnown(form, await part.askKnown(), this.settled).length === 0) return;
    form.dispatchEvent(new Event("vitrine:known"));
    void this.quote();
  }

  /** A pack that is chosen, a code that is applied: without this script the server would be asked for the whole page. */
  private recalculate(event: MouseEvent): void {
    const button =
      event.target instanceof Element && event.target.closest<HTMLButtonElement>("[name=pack], [data-apply]");
    if (!button) return;
    event.preventDefault();
    if (button.name === "pack") this.field("quantity").value = button.value;
    void this.quote();
  }

  /** What is answered may change what it costs: it is asked with all of it. */
  private get counts(): boolean {
    return this.querySelector("[data-counts]") !== null;
  }

  private field(name: string): HTMLInputElement {
    return this.find(`[name="${name}"]`);
  }

  /** Asks what it costs now. A later question ends the one before; without an answer the order can still be placed. */
  private async quote(): Promise<void> {
    this.quoting?.abort();
    this.quoting = new AbortController();
    const { signal } = this.quoting;
    const form = this.find<HTMLFormElement>("form");
    const asked = this.fields(form);
    const query = new URLSearchParams([...asked].filter(([name]) => PRICED.test(name)));
    sizeDraft(this);
    try {
      const answer = this.counts
        ? fetch(`${this.dataset.quote}`, { method: "POST", body: asked, signal })
        : fetch(`${this.dataset.quote}?${query}`, { signal });
      const [response, { showQuote }] = await Promise.all([answer, view()]);
      if (response.ok) {
        const quote = await response.json();
        showQuote(this, quote);
        form.dispatchEvent(new CustomEvent("vitrine:quoted", { detail: quote.facts }));
      }
    } catch (error) {
      if (!signal.aborted) showTrouble(this, { message: this.dataset.offline ?? "", errors: {} });
      else if ((error as Error).name !== "AbortError") throw error;
    }
  }

  /** What an address in the chosen country and region is chosen from. Without it, everything can be typed. */
  private async places(): Promise<void> {
    if (!this.querySelector("[data-place]")) return;
    const value = (name: string) => this.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? "";
    const asked = new URLSearchParams({ country: value("country"), region: value("region") }).toString();
    if (this.placed === asked) return;
    this.placed = asked;
    try {
      const [response, { showPlace }] = await Promise.all([fetch(`${this.dataset.places}?${asked}`), view()]);
      const place = await response.json();
      // Another country or region was chosen meanwhile: its own answer is under way.
      if (response.ok && this.placed === asked) showPlace(this, place);
    } catch {
      this.placed = "";
    }
  }

  /** Begun and not sent: kept once somebody can be reached, so that they can be helped to finish. Nobody waits for it. */
  private lead(form: HTMLFormElement): void {
    if (!this.dataset.lead) return;
    const fields = this.fields(form);
    fields.set("key", keyFor(fields.toString(), this.store, Date.now()));
    navigator.sendBeacon(this.dataset.lead, fields);
  }

  private fields(form: HTMLFormElement): URLSearchParams {
    const said = (value: FormDataEntryValue) => (typeof value === "string" ? value : `${value.name} ${value.size}`);
    const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, said(value)]));
    // Neither belongs to what is ordered.
    for (const name of ["key", "human"]) fields.delete(name);
    return fields;
  }

  private async send(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<void> {
    if (form.ariaBusy === "true") return;
    this.busy(form, true);
    const fields = this.fields(form);
    const content = fields.toString();
    const key = keyFor(content, this.store, Date.now());
    fields.set("key", key);
    // Not part of the content: the same order is the same, whatever advertisement led back to it.
    const more = [...marksOf(this.store), ["at", location.pathname + location.search], ["from", document.referrer]];
    if (button?.name) more.push([button.name, button.value]);
    const person = form.querySelector<HTMLInputElement>("[name=human]");
    if (person) more.push(["human", person.value]);
    for (const [name = "", value = ""] of more) fields.set(name, value);
    try {
      const response = await fetch(form.action, {
        method: "POST",
        body: form.enctype.startsWith("multipart") ? withFiles(form, fields) : fields,
        headers: { accept: "application/json" },
      });
      if (response.headers.get("content-type")?.startsWith("text/html")) {
        const step = new CustomEvent("vitrine:step", { detail: await response.text(), cancelable: true });
        // Whoever follows the answers draws the step; until they are there it is asked for as a page.
        if (form.dispatchEvent(step)) form.submit();
        this.busy(form, false);
        void this.known(form);
        return void this.quote();
      }
      const answer = (await response.json()) as Answer;
      if ("location" in answer) {
        confirmed(key, content, this.store, Date.now());
        document.dispatchEvent(new Event("vitrine:ordered"));
        location.assign(answer.location);
        return;
      }
      if (answer.code === "idempotency.reused") forgetKey(this.store);
      // What it costs now stands in the sheet before anybody presses the button again.
      if (answer.code === "price.promise_over") await this.quote();
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
    // Between its steps nothing is ordered yet.
    const isOrder = !form.querySelector("[name=step]") || form.querySelector("[name=last]");
    button.textContent = busy && isOrder ? (this.dataset.sending ?? "") : button.dataset.label;
    button.ariaDisabled = String(busy);
  }
}

/** The same with the files themselves in the place of their names. */
function withFiles(form: HTMLFormElement, fields: URLSearchParams): FormData {
  const body = new FormData();
  const files = [...new FormData(form)].filter(([, value]) => typeof value !== "string");
  const named = new Set(files.map(([name]) => name));
  for (const [name, value] of fields) if (!named.has(name)) body.append(name, value);
  for (const [name, value] of files) body.append(name, value);
  return body;
}

defineIsland("v-checkout", Checkout);
