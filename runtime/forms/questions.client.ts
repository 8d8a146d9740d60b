import { numberOf } from "#app/commerce/kernel/logic/values.ts";
import { type FormContext, formState, type SentAnswers } from "./evaluate-form.ts";
import { ANSWER_PREFIX, readSent } from "./form-view.ts";
import { type PackedForm, unpackForm } from "./packed-form.ts";

/**
 * Goes with the answers of a form while it is filled in: what they show and hide, what is calculated, what is wrong. Steps
 * are the server's; this asks for them without leaving the page. What was typed is kept on the device, and outlives a lost
 * network: it is sent once, when the network is back. Without this script the form is the same, a page at a time.
 */
for (const host of document.querySelectorAll<HTMLElement>("[data-form]")) start(host);

interface Draft {
  revision: string;
  key: string;
  entries: [string, string][];
  /** Where it goes, once there is a network. */
  waits?: string;
}

function start(host: HTMLElement): void {
  const packed = JSON.parse(host.dataset.form ?? "{}") as PackedForm;
  const first = host.querySelector("form");
  if (!first || !packed.form) return;
  const form = unpackForm(packed);
  const box = `v-form:${host.querySelector<HTMLInputElement>("[name=block]")?.value ?? ""}`;
  const context: FormContext = { ...packed.context, now: new Date().toISOString(), about: aboutHere() };
  const draft: Draft = readDraft(box, packed) ?? { revision: packed.revision, key: newKey(), entries: [] };
  let touched = new Set<string>();

  const current = (): HTMLFormElement => host.querySelector("form") ?? first;
  const step = (): number => Number(current().querySelector<HTMLInputElement>("[name=step]")?.value ?? 0);
  const entries = (): [string, string][] =>
    [...new FormData(current())].flatMap(([name, value]): [string, string][] =>
      typeof value === "string" ? [[name, value]] : [],
    );

  const follow = (): void => {
    const { shown, evaluation } = formState(form, readSent(form, entries(), step()) as SentAnswers, context);
    for (const unit of form.units) place(current(), unit.id, shown.has(unit.id));
    for (const made of current().querySelectorAll<HTMLElement>(".calculated")) {
      write(made, evaluation.values[made.dataset.field ?? ""]);
    }
    const wrong = new Map(evaluation.errors.map(({ field, message }) => [field, message]));
    for (const field of current().querySelectorAll<HTMLElement>("[data-field]")) {
      const name = field.dataset.field ?? "";
      if (touched.has(name)) say(field, wrong.get(name) ?? "");
    }
  };

  const keep = (): void => {
    if (packed.saving) writeDraft(box, { ...draft, entries: entries() });
  };

  host.addEventListener("input", () => {
    follow();
    keep();
  });
  host.addEventListener("focusout", ({ target }) => {
    const name = target instanceof Element ? target.closest<HTMLElement>("[data-field]")?.dataset.field : undefined;
    if (name === undefined) return;
    touched.add(name);
    follow();
  });
  host.addEventListener("submit", (event) => {
    event.preventDefault();
    const { submitter } = event as SubmitEvent;
    const body = new URLSearchParams(entries());
    const button = submitter as HTMLButtonElement | null;
    if (button?.name) body.set(button.name, button.value);
    body.set("key", draft.key);
    body.set("from", document.referrer);
    void send(body);
  });

  const send = async (body: URLSearchParams): Promise<void> => {
    host.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(current().action, { method: "POST", body });
      const page = new DOMParser().parseFromString(withoutStyles(await answer.text()), "text/html");
      const again = answer.redirected ? null : page.querySelector(`[data-form] form`);
      if (!again && answer.ok) return sent();
      if (again) {
        current().replaceWith(document.adoptNode(again));
        touched = new Set();
        draw();
        keep();
        focusFirst(current());
      } else trouble(current(), host.dataset.waiting ?? "");
    } catch {
      // No network: kept, and sent by itself later, under the same key.
      writeDraft(box, { ...draft, entries: entries(), waits: body.toString() });
      host.dataset.offline = "";
      trouble(current(), host.dataset.waiting ?? "");
    } finally {
      host.removeAttribute("aria-busy");
    }
  };

  const sent = (): void => {
    forget(box);
    delete host.dataset.offline;
    host.dataset.sent = "";
    current().hidden = true;
    const thanks = host.querySelector<HTMLElement>(".sent");
    thanks?.setAttribute("tabindex", "-1");
    thanks?.classList.add("sent-now");
    thanks?.focus();
  };

  const resend = (): void => {
    const waits = readDraft(box, packed)?.waits;
    if (waits) void send(new URLSearchParams(waits));
  };
  const draw = (): void => {
    for (const place of current().querySelectorAll<HTMLElement>("[data-signature]")) signature(place);
  };
  window.addEventListener("online", resend);
  draw();
  if (draft.waits) resend();
  else if (draft.entries.length > 0) restore(current(), draft.entries);
  follow();
}

/** The page has its style already; the policy refuses that of another. */
function withoutStyles(html: string): string {
  return html.replace(/<style[^>]*>[^<]*<\/style>/g, "");
}

/** Shows a part that waits in its template, or puts it back there. */
function place(form: HTMLElement, id: string, isShown: boolean): void {
  const part = form.querySelector<HTMLElement>(`[data-answer-part="${CSS.escape(id)}"]`);
  if (!part || isShown !== part instanceof HTMLTemplateElement) return;
  if (part instanceof HTMLTemplateElement) {
    const shown = document.createElement("div");
    shown.dataset.answerPart = id;
    shown.append(part.content);
    part.replaceWith(shown);
  } else {
    const waiting = document.createElement("template");
    waiting.dataset.answerPart = id;
    waiting.content.append(...part.childNodes);
    part.replaceWith(waiting);
  }
}

function write(made: HTMLElement, value: unknown): void {
  const { money } = made.dataset;
  const amount = numberOf(value);
  const text =
    money && amount !== undefined
      ? new Intl.NumberFormat(document.documentElement.lang, { style: "currency", currency: money }).format(amount)
      : value === undefined
        ? ""
        : String(value);
  const output = made.querySelector("output");
  if (output && output.textContent !== text) output.textContent = text;
}

function say(field: HTMLElement, words: string): void {
  const error = field.querySelector<HTMLElement>("[data-error]");
  if (error) {
    error.textContent = words;
    error.hidden = words === "";
  }
  for (const control of field.querySelectorAll("input, select, textarea")) {
    if (words) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
}

function trouble(form: HTMLElement, words: string): void {
  const place = form.querySelector<HTMLElement>("[data-trouble]");
  if (!place || words === "") return;
  place.textContent = words;
  place.hidden = false;
  place.scrollIntoView({ block: "center" });
}

/** The first thing that is wrong, else the step's heading: where whoever hears the page goes on. */
function focusFirst(form: HTMLElement): void {
  const wrong = form.querySelector<HTMLElement>("[aria-invalid=true], .field-error:not([hidden])");
  const field = wrong?.closest("[data-field]")?.querySelector<HTMLElement>("input, select, textarea");
  (
    field ??
    form.querySelector<HTMLElement>("[tabindex='-1']:not([name])") ??
    form.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")
  )?.focus();
}

function restore(form: HTMLFormElement, entries: readonly [string, string][]): void {
  const answers = entries.filter(([name]) => name.startsWith(ANSWER_PREFIX));
  for (const control of form.elements) {
    if (
      !(
        control instanceof HTMLInputElement ||
        control instanceof HTMLSelectElement ||
        control instanceof HTMLTextAreaElement
      )
    )
      continue;
    const typed = answers.filter(([name]) => name === control.name).map(([, value]) => value);
    if (typed.length === 0 || control.type === "hidden") continue;
    if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type))
      control.checked = typed.includes(control.value);
    else control.value = typed.find((each) => each !== "") ?? "";
  }
}

/** A place to sign with a finger; the name typed beside it stands where nothing was drawn. */
function signature(place: HTMLElement): void {
  const input = place.querySelector("input");
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (!input || !pen || place.querySelector("canvas")) return;
  [canvas.width, canvas.height] = [640, 240];
  canvas.className = "signature-place";
  const clear = document.createElement("button");
  clear.type = "button";
  clear.className = "btn btn-quiet";
  clear.textContent = place.dataset.clear ?? "";
  clear.addEventListener("click", () => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    input.value = "";
  });
  const at = (event: PointerEvent): [number, number] => {
    const box = canvas.getBoundingClientRect();
    return [
      ((event.clientX - box.left) * canvas.width) / box.width,
      ((event.clientY - box.top) * canvas.height) / box.height,
    ];
  };
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    Object.assign(pen, { lineWidth: 4, lineCap: "round", strokeStyle: "#111" });
    pen.beginPath();
    pen.moveTo(...at(event));
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    pen.lineTo(...at(event));
    pen.stroke();
  });
  canvas.addEventListener("pointerup", () => {
    input.value = canvas.toDataURL("image/png");
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  place.append(canvas, clear);
}

function aboutHere(): Readonly<Record<string, unknown>> {
  const param = Object.fromEntries(new URLSearchParams(location.search));
  return { param, page: location.pathname, referrer: document.referrer };
}

function newKey(): string {
  return crypto.randomUUID();
}

/** The device may refuse to keep anything: then nothing is. */
function readDraft(box: string, { revision }: PackedForm): Draft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(box) ?? "null") as Draft | null;
    return kept && (kept.revision === revision || kept.waits !== undefined) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function writeDraft(box: string, draft: Draft): void {
  try {
    localStorage.setItem(box, JSON.stringify(draft));
  } catch {
    // Private mode, or full.
  }
}

function forget(box: string): void {
  try {
    localStorage.removeItem(box);
  } catch {
    // It could not be kept either.
  }
}
