import {
  awayFor,
  type Cap,
  type Frequency,
  type MessageEvent as MessageFact,
  mayCome,
  nextMessage,
  type Overall,
  type Past,
  remember,
  visitAt,
  waitFor,
} from "../campaigns/frequency.ts";
import { SHUT } from "../campaigns/message-key.ts";
import type { ShownCampaign } from "../events/events.ts";
import { tell } from "../events/tell.client.ts";
import type { BoxFacts, boxOf } from "./message-box.ts";
import type { TriggerFacts } from "./message-triggers.ts";

/** A message as `/messages` answers it. */
interface Message extends TriggerFacts, BoxFacts {
  id: string;
  key: string;
  edge: "top" | "bottom";
  priority: number;
  frequency: Frequency;
  campaign: string;
  revision: string;
  variant: string;
  islands: Record<string, readonly [address: string, load: string]>;
}

interface Answer {
  messages: Message[];
  /** Campaigns that are compared by what comes here, or does not. */
  compared: ShownCampaign[];
  cap: Cap;
}

/** What this browser remembers, in one place: of each message by its key, and of all together. */
interface Memory {
  pasts: Record<string, Past>;
  overall: Overall;
}

const PLACE = "vitrine:messages";
const DAY = 86_400;
const BARS = ".message-bar[data-message]";
/** Whoever fills one in is not spoken to. */
const FILLED_IN = ".checkout-form, .sent-form";

/**
 * Messages of campaigns: each waits for its time, and one at a time is shown, the most important first; never over an order
 * or another form that is being filled in, never over another one. A browser that keeps nothing is shown what a first visit is shown, once
 * a page. Bars stand in the page already: here they learn to be closed; pop-ups that do ask here whether they may open.
 */
class Messages {
  #ready: Message[] = [];
  #open: EventTarget | null = null;
  /** Until the shop has said another one. */
  #cap: Cap = { perVisit: 3, gap: 30 };
  #isFilling = false;
  #retry = 0;
  #boxOf: typeof boxOf | undefined;
  /** For browsers that keep nothing: as long as the page stands. */
  #kept: Memory = { pasts: {}, overall: { visit: "", seen: 0, times: 0, last: 0 } };

  async start(): Promise<void> {
    const memory = this.#memory();
    memory.overall = visitAt(memory.overall, Date.now());
    this.#keep(memory);
    for (const bar of document.querySelectorAll<HTMLElement>(BARS)) this.#letClose(bar);
    // Not what is pressed: an order may be refused, and a step is not the last one.
    for (const type of ["vitrine:ordered", "vitrine:answered"])
      document.addEventListener(type, () => this.#converted());
    document.addEventListener("input", (event) => {
      if (event.target instanceof Element && event.target.closest(FILLED_IN)) this.#isFilling = true;
    });
    document.addEventListener("vitrine:opens", (event) => this.#letOpen(event));
    if (!document.querySelector("[data-messages]")) return;
    document.addEventListener("close", () => this.#look(), true);
    const answer = await fetch(`${prefix()}/messages?${new URLSearchParams(where())}`, {
      headers: { accept: "application/json" },
    });
    if (!answer.ok || answer.status === 204) return;
    const { messages, compared, cap } = (await answer.json()) as Answer;
    if (compared.length > 0) tell({ type: "campaign_reached", goal: "page", campaigns: compared });
    this.#cap = cap;
    if (messages.length === 0) return;
    // Most pages have nothing to say: what waits for the moment comes when there is something.
    const [{ armTrigger }, { boxOf }] = await Promise.all([
      import("./message-triggers.ts"),
      import("./message-box.ts"),
    ]);
    this.#boxOf = boxOf;
    for (const message of messages) {
      const asked = message.trigger === "click";
      const { pasts, overall } = this.#memory();
      if (!asked && !mayCome(message.frequency, pasts[message.key], momentOf(overall))) continue;
      armTrigger(message, () => {
        if (asked) return this.#isBusy() ? undefined : this.#show(message);
        if (!this.#ready.includes(message)) this.#ready.push(message);
        return this.#look();
      });
    }
  }

  /** Shows what is due, if anything may be shown now; @returns whether it did. */
  #look(): boolean {
    const { pasts, overall } = this.#memory();
    const now = Date.now();
    const next = nextMessage(this.#ready, pasts, overall, now, { cap: this.#cap, isOpen: this.#isBusy() });
    if (next) return this.#show(next);
    // Something waits for the pause after the last one to pass.
    const wait = waitFor(overall, now, this.#cap);
    if (this.#ready.length > 0 && wait > 0 && Number.isFinite(wait)) {
      clearTimeout(this.#retry);
      this.#retry = window.setTimeout(() => this.#look(), wait + 1);
    }
    return false;
  }

  #isBusy(): boolean {
    const isFilling = this.#isFilling || document.activeElement?.closest(FILLED_IN);
    return Boolean(this.#open || isFilling || document.querySelector("dialog[open]"));
  }

  /** A pop-up of the page opens if this takes its question: it comes like a message, and counts as one. */
  #letOpen(event: Event): void {
    const { target } = event;
    if (this.#isBusy() || waitFor(this.#memory().overall, Date.now(), this.#cap) > 0) return;
    event.preventDefault();
    this.#open = target;
    this.#count(1);
    const over = () => {
      this.#open = null;
      this.#count(0);
      this.#look();
    };
    target?.addEventListener("close", over, { once: true });
  }

  #show(message: Message): boolean {
    const box = this.#boxOf?.(message);
    if (!box) return false;
    const { place, section } = box;
    this.#ready = this.#ready.filter((each) => each !== message);
    // Asked before the bars go: what opened it may stand on one of them.
    const before = document.activeElement;
    const bars = [...document.querySelectorAll<HTMLElement>(BARS)];
    for (const bar of bars) bar.hidden = true;
    this.#open = place;
    let isOver = false;
    const over = () => {
      if (isOver) return;
      isOver = true;
      // A dialog gives the focus back by itself, yet not to what was hidden while it stood open.
      const at = document.activeElement;
      const isLost = at === null || at === document.body || place.contains(at);
      place.remove();
      document.removeEventListener("keydown", onKey);
      this.#open = null;
      for (const bar of bars) bar.hidden = false;
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
      this.#note(message, "close");
      this.#look();
    };
    const close = () => (place instanceof HTMLDialogElement && place.open ? place.close() : over());
    // Beside the page the focus is anywhere; what stands over it, or took the key for itself, goes first.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      close();
    };
    section.dataset.ready = "";
    section.querySelector("[data-close]")?.addEventListener("click", close);
    // What is done in it is done: it makes way before whatever was pressed opens something else.
    place.addEventListener("click", (event) => {
      const pressed = event.target as Element;
      if (pressed === place || pressed.closest("[data-checkout]")) close();
    });
    if (place instanceof HTMLDialogElement) place.addEventListener("close", over);
    else document.addEventListener("keydown", onKey);
    if (message.surface === "bar" && message.edge === "top") document.body.prepend(place);
    else document.body.append(place);
    if (place instanceof HTMLDialogElement) place.showModal();
    else if (message.trigger === "click") section.querySelector<HTMLElement>("[data-close]")?.focus();
    for (const [address] of Object.values(message.islands)) void import(/* @vite-ignore */ address);
    // A script that the page has already begins with what is in it as well.
    document.dispatchEvent(new Event("vitrine:filled"));
    this.#note(message, "view");
    tellOf(message, "message_seen");
    if (!(place instanceof HTMLDialogElement)) keepOff(section);
    navigator.sendBeacon(`${prefix()}/messages`, new URLSearchParams([...where(), ["campaign", message.campaign]]));
    return true;
  }

  #converted(): void {
    const { pasts, overall } = this.#memory();
    for (const [key, past] of Object.entries(pasts))
      if (past.visit === overall.visit) this.#remember(key, past, "convert");
    for (const bar of document.querySelectorAll<HTMLElement>(BARS)) this.#noteBar(bar, "convert");
  }

  #note(message: Message, event: MessageFact): void {
    this.#remember(message.key, message.frequency, event);
    this.#count(event === "view" ? 1 : 0);
    if (event === "close") tellOf(message, "message_closed");
  }

  #remember(key: string, rule: Pick<Frequency, "stopOn">, event: MessageFact): Past {
    const memory = this.#memory();
    const past = remember(rule, memory.pasts[key], event, momentOf(memory.overall));
    memory.pasts[key] = past;
    this.#keep(memory);
    return past;
  }

  /** So many more came, and the pause until the next one begins. */
  #count(more: number): void {
    const memory = this.#memory();
    memory.overall.times += more;
    memory.overall.last = Date.now();
    this.#keep(memory);
  }

  #memory(): Memory {
    try {
      const known = JSON.parse(localStorage.getItem(PLACE) ?? "null") as Memory | null;
      if (known) return known;
    } catch {
      // It keeps nothing, or what it kept cannot be read.
    }
    return this.#kept;
  }

  #keep(memory: Memory): void {
    this.#kept = memory;
    try {
      localStorage.setItem(PLACE, JSON.stringify(memory));
    } catch {
      // Remembered above.
    }
  }

  #letClose(bar: HTMLElement): void {
    bar.dataset.ready = "";
    if (bar.dataset.edge === "bottom") keepOff(bar);
    this.#noteBar(bar, "view");
    bar.querySelector("[data-close]")?.addEventListener("click", () => {
      bar.remove();
      this.#noteBar(bar, "close");
    });
  }

  #noteBar(bar: HTMLElement, event: MessageFact): void {
    const { message = "", frequency = "{}" } = bar.dataset;
    const rule = JSON.parse(frequency) as Frequency;
    const away = awayFor(rule, this.#remember(message, rule, event), event);
    if (away !== undefined) shut(message, away);
  }
}

/** The server leaves out a bar that is over, so that it never flashes by on the next page. */
function shut(bar: string, days: number | ""): void {
  const age = days && `; Max-Age=${days * DAY}`;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is younger than the browsers that shop here.
  document.cookie = `${SHUT}${bar}=1; Path=/; SameSite=Lax${age}`;
}

/** Where the page has a form, what keeps a message off it comes with the message. */
function keepOff(message: HTMLElement): void {
  if (!document.querySelector(FILLED_IN)) return;
  void import("./make-way.ts").then(({ makeWay }) => makeWay(message, FILLED_IN)).catch(() => undefined);
}

function tellOf({ id, campaign, revision, variant }: Message, type: "message_seen" | "message_closed"): void {
  tell({ type, block: id, campaigns: [{ id: campaign, revision, variant: variant || null }] });
}

function momentOf({ visit }: Overall) {
  return { now: Date.now(), visit };
}

function prefix(): string {
  const locale = document.documentElement.lang;
  return location.pathname === `/${locale}` || location.pathname.startsWith(`/${locale}/`) ? `/${locale}` : "";
}

function where(): [string, string][] {
  return [
    ["at", location.pathname + location.search],
    ["from", document.referrer],
  ];
}

void new Messages().start().catch(() => undefined);
