import { pressesOf } from "./after-press.client.ts";
import { fillLinked, restore } from "./controls.client.ts";
import { deliver, tellAnswered } from "./deliver.client.ts";
import { bodyOf, draftBox, type Entry, forgetDraft, newDraft, readDraft, textsIn, writeDraft } from "./draft.client.ts";
import { prefilled, unpackForm } from "./engine.ts";
import type { FormContext } from "./evaluate-form.ts";
import { beginFields } from "./field-scripts.client.ts";
import { Following, filledIn, focusFirst } from "./follow.client.ts";
import { ANSWER_PREFIX } from "./form-view.ts";
import type { PackedForm } from "./packed-form.ts";
import { shrinkPhotos } from "./photos.client.ts";
import type { PhoneReader } from "./rules.ts";
import { keepTurn } from "./sending-turn.client.ts";
import { stockOf } from "./stock.client.ts";
import { isOfLink, unfinished } from "./unfinished.client.ts";
import { dropWaiting, heardOf, keepWaiting, readWaiting, waitingKeys, waitingTexts } from "./waiting.client.ts";

/** Between two tries while a sending waits: twice as long each time. */
const FIRST_PAUSE_MS = 15_000;
const LAST_PAUSE_MS = 300_000;

const afterPress = pressesOf(window);

/** What happened to a form before this script came. */
interface Begun {
  parsePhone: PhoneReader;
  /** Somebody has touched it. */
  isTouched: boolean;
  /** What was answered on this device another time stands in it again. */
  isResumed: boolean;
  /** Names of the controls that somebody changed: what was kept earlier does not take their place. */
  typed: ReadonlySet<string>;
  /** Fills in what is known of who sits here; says whether it did. */
  fill(form: HTMLFormElement): boolean;
}

/**
 * Goes with the answers of a form while it is filled in: what they show and hide, what is calculated, what is wrong. Steps
 * are the server's; this asks for them without leaving the page. What was typed is kept on the device, and outlives a lost
 * network: it is sent once, when the network is back. Without this script the form is the same, a page at a time.
 */
export function follow(host: HTMLElement, { parsePhone, isTouched, isResumed, typed, fill }: Begun): void {
  const packed = JSON.parse(host.dataset.form ?? "{}") as PackedForm;
  const first = host.querySelector("form");
  if (!first || !packed.form) return;
  const form = unpackForm(packed, parsePhone);
  const box = draftBox(packed.document, host.querySelector<HTMLInputElement>("[name=block]")?.value ?? "");
  const about = { ...packed.context.about, ...aboutHere() };
  const context: FormContext = { ...packed.context, now: new Date().toISOString(), about };
  const kept = readDraft(box, packed);
  let draft = kept && isOfLink(first, kept.entries) ? kept : newDraft(packed);
  /** What is filled in here could not be sent yet. */
  let waits = false;
  let isSending = false;
  /** What the link fills in, until its field was shown: what was answered already stands. */
  const linked = first.querySelector("[name=unfinished]")
    ? new Map<string, string[]>()
    : prefilled(form, new URLSearchParams(location.search));

  const current = (): HTMLFormElement => host.querySelector("form") ?? first;
  const step = (): number => Number(current().querySelector<HTMLInputElement>("[name=step]")?.value ?? 0);
  const filled = () => filledIn(current());
  const texts = (): [string, string][] => textsIn(filled());

  const fillFromLink = () => fillLinked(current(), linked);
  const following = new Following(
    current,
    form,
    () => context,
    () => fillFromLink() || fill(current()),
  );

  const keep = (): void => {
    if (waits) void wait(sending());
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
    const isKept = await keepWaiting(box, draft, entries, current());
    if (isKept && waits) return;
    waits = isKept;
    if (waits) {
      keepTurn(draft.key);
      forgetDraft(box);
      host.dataset.offline = "";
      later();
    }
    trouble(current(), (waits ? host.dataset.waiting : host.dataset.refused) ?? "");
  };

  /** A network that is there and carries nothing says nothing when it carries again. */
  let pause = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void resend(), pause);
    pause = Math.min(pause * 2, LAST_PAUSE_MS);
  };

  const send = async (entries: Entry[], { quietly = false } = {}): Promise<void> => {
    if (isSending) return;
    isSending = true;
    const { key } = draft;
    const waited = waits;
    host.setAttribute("aria-busy", "true");
    try {
      await ready;
      const proved = entries.some(([name]) => name === "intent") ? [] : await proof();
      const body = bodyOf([...entries, ...proved]);
      const answer = await fetch(current().action, { method: "POST", body });
      // What nobody watches is not told to wait a moment: it waits.
      const { status } = answer;
      if (status >= 500 || (quietly && status === 429)) throw new Error(`The shop answered ${status}`);
      const page = new DOMParser().parseFromString(withoutStyles(await answer.text()), "text/html");
      const onward = page.querySelector("a[data-onward]")?.getAttribute("href");
      const again = answer.redirected ? null : page.querySelector(`[data-form] form`);
      if (onward || (!again && answer.ok)) {
        // What waited may have gone from another tab meanwhile, which told of it.
        if (dropWaiting(box, key, { arrived: true }) || !waited) tellAnswered(packed.document, packed.revision);
        over();
        return onward ? location.assign(onward) : thank();
      }
      stopWaiting();
      if (!again) return refused(entries);
      // Who stands in what is replaced goes on in what comes, though nobody pressed anything just now.
      const isInside = current().contains(document.activeElement);
      current().replaceWith(document.adoptNode(again));
      following.beginStep();
      draw();
      keep();
      if (!quietly) {
        void proof();
        telling?.now();
      }
      if (!quietly || isInside) focusFirst(current());
    } catch {
      if (!quietly) await wait(entries);
      else if (waits) later();
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
    following.follow();
  };

  const restock = stockOf(current, form, (closed) => {
    if (following.stock(closed)) void price();
  });

  const stopWaiting = (): void => {
    if (!waits) return;
    waits = false;
    dropWaiting(box, draft.key, { arrived: false });
    delete host.dataset.offline;
  };

  /** The form is asked no more: what was typed stays with who typed it. */
  const refused = (entries: readonly Entry[]): void => {
    draft = { ...draft, entries: textsIn(entries) };
    writeDraft(box, draft);
    restore(current(), draft.entries);
    following.follow();
    trouble(current(), host.dataset.refused ?? "");
  };

  const over = (): void => {
    telling?.stop();
    clearTimeout(timer);
    waits = false;
    forgetDraft(box);
    draft = newDraft(packed);
    delete host.dataset.offline;
  };

  const thank = (): void => {
    host.dataset.sent = "";
    current().hidden = true;
    const thanks = host.querySelector<HTMLElement>(".sent");
    thanks?.setAttribute("tabindex", "-1");
    thanks?.classList.add("sent-now");
    thanks?.focus();
  };

  const resend = async (): Promise<void> => {
    for (const key of waitingKeys(box)) {
      const entries = await readWaiting(box, key);
      if (!entries) continue;
      if (key === draft.key) await send(entries, { quietly: true });
      // Left by a tab that is gone: it goes as it is. What the shop wants mended waits for a page that has nothing typed in it.
      else await deliver(box, key, entries, current().action);
    }
  };

  /** Another tab of this form: what it sends under our key is its own, and what is typed here from then on another answer. */
  const hear = (event: StorageEvent): void => {
    const heard = heardOf(event, box, draft.key);
    if (waits) {
      if (heard === "arrived") {
        over();
        thank();
      } else if (heard === "left") {
        waits = false;
        delete host.dataset.offline;
      }
    } else if (heard === "waits" || (event.key === box && event.newValue === null)) {
      const isTyped = draft.entries.length > 0;
      draft = newDraft(packed);
      if (isTyped) keep();
    }
  };

  /** Said on the step that somebody comes back to, and there alone. */
  const sayResumed = (): void => {
    const line = isResumed && current().querySelector<HTMLElement>("[data-resumed]");
    if (line) line.hidden = false;
  };

  /** Nothing of before: what the device has of it goes, and the page comes as it is for everybody. */
  const beginAnew = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest("a[data-anew]") : null;
    if (!link) return;
    telling?.stop();
    forgetDraft(box);
    if (link.getAttribute("href") !== "#") return;
    event.preventDefault();
    current().reset();
    location.reload();
  };

  const draw = (): void => {
    beginFields(current());
    if (!fillFromLink()) return;
    following.follow();
    void price();
  };

  const touch = (): void => {
    void begin();
    void restock();
    void proof();
  };
  if (isTouched) touch();
  else host.addEventListener("focusin", touch, { once: true });
  host.addEventListener("input", () => {
    following.follow();
    keep();
  });
  host.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "file")
      void shrinkPhotos(target).then(() => following.follow());
    else void price();
  });
  host.addEventListener("vitrine:known", () => following.follow());
  host.addEventListener("click", beginAnew);
  host.addEventListener("focusout", ({ target }) => {
    const name = target instanceof Element ? target.closest<HTMLElement>("[data-field]")?.dataset.field : undefined;
    if (name === undefined) return;
    following.touch(name);
    afterPress(() => following.follow());
  });
  host.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
    if (button?.value === "back" || following.isRight()) void send(sending(button));
  });
  window.addEventListener("online", () => void resend());
  window.addEventListener("storage", hear);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    void resend();
    void restock();
  });
  const left = draft.entries.find(([name]) => name === "step")?.[1] ?? "0";
  for (const { field, step: at } of draft.entries.length > 0 ? form.units : []) {
    if (field && at <= Number(left)) linked.delete(field.name);
  }
  // A file that was taken in already stands in the server's page of the step alone.
  const joined = form.units.some(
    ({ field }) => field?.kind === "file" && draft.entries.some(([name]) => name === `${ANSWER_PREFIX}${field.name}`),
  );
  const isBegun = draft.entries.length > 0;
  const waiting = isBegun ? undefined : waitingKeys(box).find((key) => isOfLink(first, waitingTexts(box, key)));
  if (waiting !== undefined) {
    const entries = waitingTexts(box, waiting);
    draft = { ...newDraft(packed, entries), key: waiting };
    waits = true;
    host.dataset.offline = "";
    if ((entries.find(([name]) => name === "step")?.[1] ?? "0") === String(step())) restore(current(), entries);
    trouble(current(), host.dataset.waiting ?? "");
    void resend();
  } else if (isBegun && (left !== String(step()) || joined)) {
    void send([...draft.entries, ["intent", "resume"]], { quietly: true }).then(sayResumed);
  } else {
    // What was answered may show more, with answers of its own.
    for (let known = -1; known !== current().elements.length; ) {
      known = current().elements.length;
      restore(current(), draft.entries, typed);
      following.follow();
    }
    sayResumed();
  }
  draw();
  following.follow();
  for (const input of current().querySelectorAll<HTMLInputElement>("input[type=file]")) {
    if (input.files?.length) void shrinkPhotos(input).then(() => following.follow());
  }
}

/** What is sent sooner than this after the first touch is taken for a program's. */
const TOO_FAST_MS = 2_100;

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
