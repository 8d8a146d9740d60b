import { choiceIn } from "../events/consent.ts";
import { type BatchHead, EventQueue } from "../events/event-queue.ts";
import type { CampaignGoal, MeasuredPage, ShownCampaign, ToldEvent } from "../events/events.ts";
import { FirstTimes } from "../events/first-times.ts";
import type { FormEvent, MeasuredForm } from "../events/form-progress.client.ts";
import { takeTold } from "../events/tell.client.ts";

/**
 * Tells the shop what happens on its page: that it is looked at, which sections come into sight, how far forms are filled
 * in. Sent some at a time when nothing else is to be done; what a lost network holds up is sent later.
 */
const DOOR = "/e";
/** Between two batches. */
const PAUSE_MS = 4_000;
/** Campaigns that a batch may name (`batch-schema.ts`). */
const MOST = 20;

const place = document.querySelector<HTMLElement>("[data-measured]");
if (place) measure(JSON.parse(place.dataset.measured ?? "{}") as MeasuredPage);

function measure({ page, revision, form, formRevision, campaigns: shown, consent }: MeasuredPage): void {
  const campaigns = [...shown];
  const head: BatchHead = { view: newId(), page, revision, campaigns, ...known(consent) };
  const queue = new EventQueue(head, {
    ...{ store: localStorage, now: Date.now },
    send: async (body) => {
      const headers = { "content-type": "application/json" };
      try {
        const { status } = await fetch(DOOR, { method: "POST", body, headers, keepalive: true });
        // What is refused for what it is would be refused again.
        return status < 429;
      } catch {
        return false;
      }
    },
    leave: (body) => navigator.sendBeacon(DOOR, new Blob([body], { type: "application/json" })),
  });
  const firsts = new FirstTimes(localStorage);
  let soon = false;

  const add = (event: Omit<ToldEvent, "id" | "at"> & { at?: number }): void => {
    queue.add({ at: Date.now(), ...event, id: newId() });
    if (soon) return;
    soon = true;
    setTimeout(() => {
      soon = false;
      void queue.flush();
    }, PAUSE_MS);
  };
  const reach = (goal: CampaignGoal, of: readonly ShownCampaign[]): void => {
    const first = firsts.take(goal, of);
    if (first.length > 0) add({ type: "campaign_reached", goal, campaigns: first });
  };
  const drain = (): void => {
    for (const event of takeTold()) {
      const { type, campaigns: of = [] } = event;
      if (type !== "campaign_reached") add(event);
      if (type === "message_seen") reach("message", of);
      // What comes after the page is on it from then on.
      for (const each of of)
        if (campaigns.length < MOST && !campaigns.some(({ id }) => id === each.id)) campaigns.push(each);
      reach("page", of);
      if (event.type === "form_submitted") reach("answer", campaigns);
    }
  };

  add({ type: "page_view" });
  reach("page", campaigns);
  drain();
  document.addEventListener("vitrine:told", drain);
  watchSections((block) => add({ type: "block_seen", block }));
  watchForms({ form, formRevision }, (event) => {
    add(event);
    if (event.type === "form_opened") reach("form", campaigns);
  });
  document.addEventListener("vitrine:ordered", () => {
    if (form && formRevision) add({ type: "form_submitted", form, form_revision: formRevision });
    reach("answer", campaigns);
  });
  // The back button brings a page back as it was left: that is another look at it.
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    head.view = newId();
    add({ type: "page_view" });
  });
  addEventListener("online", () => void queue.flush());
  addEventListener("pagehide", () => queue.leave(navigator.onLine));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") queue.leave(navigator.onLine);
  });
}

/** Each section of the page once, as soon as some of it is in sight. */
function watchSections(seen: (block: string) => void): void {
  const watch = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watch.unobserve(target);
      const block = /(?:^|\s)n-([\w-]+)/.exec(target.className)?.[1];
      if (block) seen(block);
    }
  });
  for (const section of document.querySelectorAll("main .n")) {
    if (!section.parentElement?.closest("main .n")) watch.observe(section);
  }
}

/** Tells how far forms are filled in; what reads that comes with the first touch of one. */
function watchForms(checkout: MeasuredForm, tell: (event: FormEvent) => void): void {
  const touched = async (target: EventTarget | null): Promise<void> => {
    if (!(target instanceof Element)) return;
    const host = target.closest<HTMLElement>("v-checkout, [data-form]");
    if (!host) return;
    // What a lost network held up comes with the next touch.
    const progress = await import("../events/form-progress.client.ts").catch(() => undefined);
    progress?.reach({ host, target }, checkout, tell);
  };
  document.addEventListener("focusin", ({ target }) => void touched(target));
  // This script comes once the browser is idle: somebody may have begun before.
  void touched(document.activeElement);
}

/** Who agreed to be known again is: by a number of this visit and one of this browser. Who did not, or says so by GPC, is not. */
function known(version = 0): Pick<BatchHead, "session" | "visitor"> {
  const { globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };
  try {
    if (choiceIn(document.cookie, version) !== "measure" || globalPrivacyControl) {
      sessionStorage.removeItem("vitrine.session");
      localStorage.removeItem("vitrine.visitor");
      return {};
    }
    return { session: idIn(sessionStorage, "vitrine.session"), visitor: idIn(localStorage, "vitrine.visitor") };
  } catch {
    return {};
  }
}

function idIn(store: Storage, name: string): string {
  const id = store.getItem(name) ?? newId();
  store.setItem(name, id);
  return id;
}

/** A ULID: the hour before chance, so that what is kept together lies together. */
function newId(): string {
  const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  let time = Date.now();
  let id = "";
  for (let at = 0; at < 10; at++) {
    id = signs[time % 32] + id;
    time = Math.floor(time / 32);
  }
  for (const each of crypto.getRandomValues(new Uint8Array(16))) id += signs[each % 32];
  return id;
}
