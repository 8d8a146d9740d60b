import { tell } from "../events/tell.client.ts";
import { pressesOf } from "./after-press.client.ts";
import { fillLinked, restore } from "./controls.client.ts";
import {
  type Draft,
  type Entry,
  forgetDraft,
  keepWaiting,
  readDraft,
  readWaiting,
  writeDraft,
} from "./draft.client.ts";
import { prefilled, unpackForm } from "./engine.ts";
import type { FormContext } from "./evaluate-form.ts";
import { beginFields } from "./field-scripts.client.ts";
import { Following, filledIn, focusFirst } from "./follow.client.ts";
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
  let isSending = false;
  /** What the link fills in, until its field was shown: what was answered already stands. */
  const linked = first.querySelector("[name=unfinished]")
    ? new Map<string, string[]>()
    : prefilled(form, new URLSearchParams(location.search));

  const current = (): HTMLFormElement => host.querySelector("form") ?? first;
  const step = (): number => Number(current().querySelector<HTMLInputElement>("[name=step]")?.value ?? 0);
  const filled = () => filledIn(current());
  const texts = (): [string, string][] =>
    filled().filter((entry): entry is [string, string] => typeof entry[1] === "string");

  const fillFromLink = () => fillLinked(current(), linked);
  const following = new Following(current, form, () => context, fillFromLink);
  const follow = () => following.follow();

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
      following.beginStep();
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
    following.touch(name);
    afterPress(follow);
  });
  host.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
    if (button?.value === "back" || following.isRight()) void send(sending(button));
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

function trouble(form: HTMLElement, words: string): void {
  const place = form.querySelector<HTMLElement>("[data-trouble]");
  if (!place || words === "") return;
  place.textContent = words;
  place.hidden = false;
  place.scrollIntoView({ block: "center" });
}

function aboutHere(): Record<string, unknown> {
  const param = Object.fromEntries(new URLSearchParams(location.search));
  return { param, page: location.pathname, referrer: document.referrer };
}
