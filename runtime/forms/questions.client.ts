import { numberOf } from "#app/commerce/kernel/logic/values.ts";
import { fileReference } from "#blocks/parts/file-reference.ts";
import { tell } from "../events/tell.client.ts";
import { pressesOf } from "./after-press.client.ts";
import { give, hasControl, restore } from "./controls.client.ts";
import {
  type Draft,
  type Entry,
  forgetDraft,
  keepWaiting,
  readDraft,
  readWaiting,
  writeDraft,
} from "./draft.client.ts";
import { formState, prefilled, readSent, unpackForm } from "./engine.ts";
import type { FormContext, SentAnswers } from "./evaluate-form.ts";
import { beginFields } from "./field-scripts.client.ts";
import { ANSWER_PREFIX } from "./form-view.ts";
import type { PackedForm } from "./packed-form.ts";
import { shrinkPhotos } from "./photos.client.ts";
import { unfinished } from "./unfinished.client.ts";

/**
 * Goes with the answers of a form while it is filled in: what they show and hide, what is calculated, what is wrong. Steps
 * are the server's; this asks for them without leaving the page. What was typed is kept on the device, and outlives a lost
 * network: it is sent once, when the network is back. Without this script the form is the same, a page at a time.
 */
const afterPress = pressesOf(window);
for (const host of document.querySelectorAll<HTMLElement>("[data-form]")) start(host);

function start(host: HTMLElement): void {
  const packed = JSON.parse(host.dataset.form ?? "{}") as PackedForm;
  const first = host.querySelector("form");
  if (!first || !packed.form) return;
  const form = unpackForm(packed);
  const box = `v-form:${host.querySelector<HTMLInputElement>("[name=block]")?.value ?? ""}`;
  const about = { ...packed.context.about, ...aboutHere() };
  const context: FormContext = { ...packed.context, now: new Date().toISOString(), about };
  let draft: Draft = readDraft(box, packed) ?? { revision: packed.revision, key: crypto.randomUUID(), entries: [] };
  let touched = new Set<string>();
  let isSending = false;
  /** What the link fills in, until its field was shown: what was answered already stands. */
  const linked = first.querySelector("[name=unfinished]")
    ? new Map<string, string[]>()
    : prefilled(form, new URLSearchParams(location.search));

  const current = (): HTMLFormElement => host.querySelector("form") ?? first;
  const step = (): number => Number(current().querySelector<HTMLInputElement>("[name=step]")?.value ?? 0);
  /** As it would be sent. A file input without a file counts for nothing. */
  const filled = (): Entry[] => [...new FormData(current())].filter(([, value]) => isSaid(value));
  const texts = (): [string, string][] =>
    filled().filter((entry): entry is [string, string] => typeof entry[1] === "string");

  const follow = (): ReadonlyMap<string, string> => {
    const answers = filled().map(([name, value]) => [name, typeof value === "string" ? value : named(value)] as const);
    const { shown, evaluation } = formState(form, readSent(form, answers, step()) as SentAnswers, context);
    for (const unit of form.units) place(current(), unit.id, shown.has(unit.id));
    if (fillFromLink()) return follow();
    for (const made of current().querySelectorAll<HTMLElement>(".calculated[data-field]")) {
      write(made, evaluation.values[made.dataset.field ?? ""]);
    }
    for (const { field, set } of form.units) {
      if (field && set.length > 0) give(current(), field.name, evaluation.values[field.name]);
    }
    const wrong = new Map(evaluation.errors.map(({ field, message }) => [field, message]));
    for (const field of current().querySelectorAll<HTMLElement>("[data-field]")) {
      const name = field.dataset.field ?? "";
      if (touched.has(name)) say(field, wrong.get(name) ?? "");
    }
    beginFields(current());
    return wrong;
  };

  /** @returns whether anything stands in the form that did not before */
  const fillFromLink = (): boolean => {
    const shown = [...linked].filter(([name]) => hasControl(current(), `${ANSWER_PREFIX}${name}`));
    for (const [name] of shown) linked.delete(name);
    restore(
      current(),
      shown.flatMap(([name, values]) => values.map((value): [string, string] => [`${ANSWER_PREFIX}${name}`, value])),
    );
    return shown.length > 0;
  };

  const keep = (): void => {
    if (draft.waits) void wait(sending());
    else if (packed.saving) {
      // The token is on the device before the shop knows it.
      own();
      draft = { ...draft, entries: texts() };
      writeDraft(box, draft);
      telling?.changed();
    }
  };

  /** Says what is wrong on this step, all of it. @returns whether nothing is */
  const isRight = (): boolean => {
    for (const field of current().querySelectorAll<HTMLElement>("[data-field]")) touched.add(field.dataset.field ?? "");
    const wrong = follow();
    const isWrong = [...current().querySelectorAll<HTMLElement>("[data-field]")].some((field) =>
      wrong.has(field.dataset.field ?? ""),
    );
    if (isWrong) focusFirst(current());
    return !isWrong;
  };

  /** When it was begun, in the server's own word: asked for at the first touch. */
  let began = "";
  let ready: Promise<unknown> = Promise.resolve();
  const begin = async (): Promise<void> => {
    const answer = await fetch(current().action).catch(() => undefined);
    if (answer?.ok) {
      began = ((await answer.json()) as { began: string }).began;
      ready = new Promise((done) => setTimeout(done, TOO_FAST_MS));
    }
  };

  /** That a person sits here, where the form asks it: on the step that sends, from the first touch on. */
  const proof = async (): Promise<Entry[]> => {
    const place = current().querySelector<HTMLElement>("[data-human]:not([hidden])");
    if (!place) return [];
    const part = await import("./person.client.ts").catch(() => undefined);
    return part ? [["human", await part.proofOf(place)]] : [];
  };

  /** A form that was opened by its link bears its own token. */
  const own = (): [string, string][] => {
    if (!packed.saving || current().querySelector("[name=unfinished]")) return [];
    draft.token ??= crypto.randomUUID();
    return [["unfinished", draft.token]];
  };
  const telling = packed.saving
    ? unfinished(`${current().action}/unfinished`, () => [
        ...texts(),
        ...own(),
        ["at", location.pathname + location.search],
      ])
    : undefined;

  const sending = (button?: HTMLButtonElement | null): Entry[] => [
    ...filled(),
    ...(button?.name ? ([[button.name, button.value]] as Entry[]) : []),
    ["key", draft.key],
    ...(began && !current().elements.namedItem("began") ? ([["began", began]] as Entry[]) : []),
    ["by", "script"],
    ...own(),
    ["from", document.referrer],
  ];

  /** No network: kept, and sent by itself later, under the same key. */
  const wait = async (entries: Entry[]): Promise<void> => {
    const isKept = await keepWaiting(box, { ...draft, entries: texts() }, entries);
    if (isKept) {
      draft = { ...draft, waits: entries.filter((entry): entry is [string, string] => typeof entry[1] === "string") };
      host.dataset.offline = "";
    }
    trouble(current(), (isKept ? host.dataset.waiting : host.dataset.refused) ?? "");
  };

  const send = async (entries: Entry[], { quietly = false } = {}): Promise<void> => {
    if (isSending) return;
    isSending = true;
    host.setAttribute("aria-busy", "true");
    try {
      await ready;
      const proved = entries.some(([name]) => name === "intent") ? [] : await proof();
      const body = bodyOf([...entries, ...proved]);
      const answer = await fetch(current().action, { method: "POST", body });
      if (answer.status >= 500) throw new Error(`The shop answered ${answer.status}`);
      const page = new DOMParser().parseFromString(withoutStyles(await answer.text()), "text/html");
      const onward = page.querySelector("a[data-onward]")?.getAttribute("href");
      if (onward) {
        telling?.stop();
        forgetDraft(box);
        return location.assign(onward);
      }
      const again = answer.redirected ? null : page.querySelector(`[data-form] form`);
      if (!again && answer.ok) return sent();
      stopWaiting();
      if (!again) return trouble(current(), host.dataset.refused ?? "");
      current().replaceWith(document.adoptNode(again));
      touched = new Set();
      draw();
      keep();
      if (!quietly) {
        void proof();
        telling?.now();
        focusFirst(current());
      }
    } catch {
      if (!quietly) await wait(entries);
    } finally {
      isSending = false;
      host.removeAttribute("aria-busy");
    }
  };

  /** What was chosen is priced by the server, as each step is; until it answers, what is shown stands. */
  const price = async (): Promise<void> => {
    const shown = current().querySelector<HTMLElement>("[data-order]");
    if (!shown) return;
    const asked = new URLSearchParams([...texts(), ["intent", "resume"]]);
    const answer = await fetch(current().action, { method: "POST", body: asked }).catch(() => undefined);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(withoutStyles(await answer.text()), "text/html");
    const priced = page.querySelector<HTMLElement>("[data-order]");
    if (!priced || !shown.isConnected) return;
    shown.replaceChildren(...priced.childNodes);
    about.order = JSON.parse(priced.dataset.order ?? "{}");
    follow();
  };

  const stopWaiting = (): void => {
    if (!draft.waits) return;
    const { waits: _, ...rest } = draft;
    draft = rest;
    forgetDraft(box);
    delete host.dataset.offline;
  };

  const sent = (): void => {
    tell({ type: "form_submitted", form: packed.document, form_revision: packed.revision });
    telling?.stop();
    forgetDraft(box);
    delete host.dataset.offline;
    host.dataset.sent = "";
    current().hidden = true;
    const thanks = host.querySelector<HTMLElement>(".sent");
    thanks?.setAttribute("tabindex", "-1");
    thanks?.classList.add("sent-now");
    thanks?.focus();
  };

  const resend = async (): Promise<void> => {
    const entries = await readWaiting(box, draft);
    if (entries) await send(entries);
  };
  const draw = (): void => {
    // What is wrong is said in the page's language, beside its field.
    current().noValidate = true;
    beginFields(current());
    if (!fillFromLink()) return;
    follow();
    void price();
  };

  const touch = (): void => {
    void begin();
    void proof();
  };
  host.addEventListener("focusin", touch, { once: true });
  host.addEventListener("input", () => {
    follow();
    keep();
  });
  host.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "file") void shrinkPhotos(target).then(follow);
    else void price();
  });
  host.addEventListener("focusout", ({ target }) => {
    const name = target instanceof Element ? target.closest<HTMLElement>("[data-field]")?.dataset.field : undefined;
    if (name === undefined) return;
    touched.add(name);
    afterPress(follow);
  });
  host.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
    if (button?.value === "back" || isRight()) void send(sending(button));
  });
  window.addEventListener("online", () => void resend());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void resend();
  });
  const left = draft.entries.find(([name]) => name === "step")?.[1] ?? "0";
  for (const { field, step: at } of draft.entries.length > 0 ? form.units : []) {
    if (field && at <= Number(left)) linked.delete(field.name);
  }
  // A file that was taken in already stands in the server's page of the step alone.
  const joined = form.units.some(
    ({ field }) => field?.kind === "file" && draft.entries.some(([name]) => name === `${ANSWER_PREFIX}${field.name}`),
  );
  if (draft.waits) void resend();
  else if (left !== String(step()) || joined) void send([...draft.entries, ["intent", "resume"]], { quietly: true });
  else {
    // What was answered may show more, with answers of its own.
    for (let known = -1; known !== current().elements.length; ) {
      known = current().elements.length;
      restore(current(), draft.entries);
      follow();
    }
  }
  draw();
  follow();
}

/** What is sent sooner than this after the first touch is taken for a program's. */
const TOO_FAST_MS = 2_100;

function isSaid(value: FormDataEntryValue): boolean {
  return typeof value === "string" || value.size > 0;
}

/** A file that is chosen and not taken in yet, as the engine reads it. */
function named({ name, type, size }: File): string {
  return fileReference({ id: "", name, type, size });
}

function bodyOf(entries: readonly Entry[]): FormData | URLSearchParams {
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  if (texts.length === entries.length) return new URLSearchParams(texts);
  const body = new FormData();
  for (const [name, value] of entries) body.append(name, value);
  return body;
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

function aboutHere(): Record<string, unknown> {
  const param = Object.fromEntries(new URLSearchParams(location.search));
  return { param, page: location.pathname, referrer: document.referrer };
}
