import { marksOf } from "./campaign-marks.ts";
import { confirmed, forgetKey, heard, keyFor, sent } from "./order-key.ts";
import { type KeyStore, rememberingStore } from "./remembering-store.ts";
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

/** Go with an order and are no part of what is ordered: it stays the same order whatever they are by then. */
const BESIDE = ["human", "promised", "prices"];

/** Its price is no longer the one that the sheet shows. */
const PRICE_MOVED = ["price.promise_over", "price.rose"];

/** Keeps the server's figures in a checkout that somebody touched, and sends the order once. */
export class Sheet {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #store: KeyStore;
  readonly #device = rememberingStore(() => localStorage);
  /** Names of controls that are filled in no more for who is known. */
  readonly #settled = new Set<string>();
  #placed = "";
  #quoting: AbortController | undefined;

  /** @param left when the checkout leaves the page */
  constructor(root: HTMLElement, form: HTMLFormElement, store: KeyStore, left: AbortSignal | undefined) {
    [this.#root, this.#form, this.#store] = [root, form, store];
    const options = left && { signal: left };
    // A page that the back button brings out of memory may still say that it is sending.
    addEventListener("pageshow", () => this.#busy(false), options);
    left?.addEventListener("abort", () => this.#quoting?.abort(), { once: true });
    // Whoever comes back to a page that stood open reads what is still there, and what it costs by now.
    document.addEventListener(
      "visibilitychange",
      () => {
        if (document.visibilityState === "visible" && form.getClientRects().length > 0) void this.#quote();
      },
      options,
    );
    if (root.querySelector("dialog")) return;
    // Towns are many: they come when somebody is about to say where they live.
    const places = () => void this.#places();
    if (form.contains(document.activeElement)) places();
    else form.addEventListener("focusin", places, { ...options, once: true });
    void this.#known();
  }

  /** The sheet was opened, for another article perhaps. */
  opened(): void {
    showTrouble(this.#root, { message: "", errors: {} });
    void this.#places();
    void this.#quote();
    void this.#known();
  }

  /** Controls whose answers changed; each is taken once. */
  hear(changed: Set<HTMLInputElement>): void {
    const names = [...changed].map(({ name }) => name);
    changed.clear();
    if (names.length === 0) return;
    if (names.some((name) => ["country", "region"].includes(name))) void this.#places();
    if (names.some((name) => PRICED.test(name)) || this.#counts) void this.#quote();
    if (names.some((name) => CONTACT.test(name)) || this.#form.dataset.keeps) this.#lead();
    void this.#known();
  }

  async send(button: HTMLButtonElement | null): Promise<void> {
    const form = this.#form;
    // A pack that is chosen, a code that is applied: without this script the server would be asked for the whole page.
    if (button?.matches("[name=pack], [data-apply]")) {
      const quantity = form.querySelector<HTMLInputElement>("[name=quantity]");
      if (button.name === "pack" && quantity) quantity.value = button.value;
      return this.#quote();
    }
    if (form.ariaBusy === "true") return;
    this.#busy(true);
    const fields = this.#fields();
    const content = fields.toString();
    const key = keyFor(content, this.#store, this.#device, Date.now());
    fields.set("key", key);
    sent(key, this.#device, Date.now());
    // Not part of the content: the same order is the same, whatever advertisement led back to it.
    const more = [...marksOf(this.#store), ["at", location.pathname + location.search], ["from", document.referrer]];
    if (button?.name) more.push([button.name, button.value]);
    for (const name of BESIDE) {
      const beside = form.querySelector<HTMLInputElement>(`[name=${name}]`);
      if (beside) more.push([name, beside.value]);
    }
    for (const [name = "", value = ""] of more) fields.set(name, value);
    try {
      const response = await fetch(form.action, {
        method: "POST",
        body: form.enctype.startsWith("multipart") ? withFiles(form, fields) : fields,
        headers: { accept: "application/json" },
      });
      // What stands before the shop speaks for it, or it broke: the order may be placed all the same.
      if (response.status >= 500) throw new Error(`The shop answered ${response.status}`);
      const said = await response.text();
      heard(key, this.#device);
      if (response.headers.get("content-type")?.startsWith("text/html")) {
        const step = new CustomEvent("vitrine:step", { detail: said, cancelable: true });
        // Whoever follows the answers draws the step; until they are there it is asked for as a page.
        if (form.dispatchEvent(step)) form.submit();
        this.#busy(false);
        void this.#known();
        return void this.#quote();
      }
      const answer = JSON.parse(said) as Answer;
      if ("location" in answer) {
        confirmed(key, content, this.#store, Date.now());
        document.dispatchEvent(new Event("vitrine:ordered"));
        location.assign(answer.location);
        return;
      }
      if (answer.code === "idempotency.reused") forgetKey(this.#store);
      // What it costs now stands in the sheet before anybody presses the button again.
      if (PRICE_MOVED.includes(answer.code ?? "")) await this.#quote();
      showTrouble(this.#root, answer);
    } catch {
      // Nothing was heard: the order may or may not be placed. The key is kept, so that sending again is safe.
      showTrouble(this.#root, { message: this.#root.dataset.offline ?? "", errors: {} });
    }
    this.#busy(false);
  }

  /** Who ordered on this device before finds what they said then in what is shown and empty, where the form wants it. */
  async #known(): Promise<void> {
    const form = this.#form;
    if (!form.querySelector("[data-known]")) return;
    // Without a network nobody is known.
    const part = await import("#blocks/parts/known.client.ts").catch(() => undefined);
    if (!part || part.fillKnown(form, await part.askKnown(), this.#settled).length === 0) return;
    form.dispatchEvent(new Event("vitrine:known"));
    void this.#quote();
  }

  /** What is answered may change what it costs, or it is a cart: it is asked with all of it. */
  get #counts(): boolean {
    return this.#root.querySelector("[data-counts], [name=cart]") !== null;
  }

  /** Asks what it costs now. A later question ends the one before; without an answer the order can still be placed. */
  async #quote(): Promise<void> {
    this.#quoting?.abort();
    this.#quoting = new AbortController();
    const { signal } = this.#quoting;
    const root = this.#root;
    const asked = this.#fields();
    const query = new URLSearchParams([...asked].filter(([name]) => PRICED.test(name)));
    sizeDraft(root);
    try {
      const answer = this.#counts
        ? fetch(`${root.dataset.quote}`, { method: "POST", body: asked, signal })
        : fetch(`${root.dataset.quote}?${query}`, { signal });
      const [response, { showQuote }] = await Promise.all([answer, view()]);
      if (response.ok) {
        const quote = await response.json();
        showQuote(root, quote);
        this.#form.dispatchEvent(new CustomEvent("vitrine:quoted", { detail: quote }));
      }
    } catch (error) {
      if (!signal.aborted) showTrouble(root, { message: root.dataset.offline ?? "", errors: {} });
      else if ((error as Error).name !== "AbortError") throw error;
    }
  }

  /** What an address in the chosen country and region is chosen from. Without it, everything can be typed. */
  async #places(): Promise<void> {
    const root = this.#root;
    if (!root.querySelector("[data-place]")) return;
    const value = (name: string) => root.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? "";
    const asked = new URLSearchParams({ country: value("country"), region: value("region") }).toString();
    if (this.#placed === asked) return;
    this.#placed = asked;
    try {
      const [response, { showPlace }] = await Promise.all([fetch(`${root.dataset.places}?${asked}`), view()]);
      const place = await response.json();
      // Another country or region was chosen meanwhile: its own answer is under way.
      if (response.ok && this.#placed === asked) showPlace(root, place);
    } catch {
      this.#placed = "";
    }
  }

  /** Begun and not sent: kept once somebody can be reached, so that they can be helped to finish. Nobody waits for it. */
  #lead(): void {
    const { lead } = this.#root.dataset;
    if (!lead) return;
    const fields = this.#fields();
    fields.set("key", keyFor(fields.toString(), this.#store, this.#device, Date.now()));
    navigator.sendBeacon(lead, fields);
  }

  #fields(): URLSearchParams {
    const said = (value: FormDataEntryValue) => (typeof value === "string" ? value : `${value.name} ${value.size}`);
    const fields = new URLSearchParams([...new FormData(this.#form)].map(([name, value]) => [name, said(value)]));
    // A browser that fills in what nobody sees is no program: this script is there. What waited for an answer was shown.
    for (const name of ["key", "waited", "website", ...BESIDE]) fields.delete(name);
    return fields;
  }

  #busy(busy: boolean): void {
    const form = this.#form;
    form.ariaBusy = String(busy);
    const button = form.querySelector<HTMLButtonElement>(".form-submit button");
    if (!button) return;
    button.dataset.label ??= button.textContent ?? "";
    // Between its steps nothing is ordered yet.
    const isOrder = !form.querySelector("[name=step]") || form.querySelector("[name=last]");
    button.textContent = busy && isOrder ? (this.#root.dataset.sending ?? "") : button.dataset.label;
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
