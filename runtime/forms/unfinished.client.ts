import { ANSWER_PREFIX } from "./form-view.ts";

/** So long after the last key the server is told; a page that is left tells it at once. */
const PAUSE_MS = 4_000;
/** A browser lets go of no more than this as a page is left. */
const MOST_BYTES = 60_000;

interface Unfinished {
  /** Something was typed. */
  changed(): void;
  /** Another step is shown, or the page is left. */
  now(): void;
  /** It was sent: nothing more is told. */
  stop(): void;
}

/**
 * Tells the server how far a form is filled in, so that nothing is lost with a device and the shop knows whom to help. A form
 * that keeps nothing unfinished never gets here.
 * @param said everything the form would send now
 */
export function unfinished(address: string, said: () => [string, string][]): Unfinished {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = "";
  let stopped = false;
  // What a form begins with is nobody's answer.
  let isTouched = false;
  const tell = (leaving: boolean): void => {
    clearTimeout(timer);
    if (stopped || !isTouched) return;
    const entries = said().filter(([, value]) => !value.startsWith("data:"));
    if (!entries.some(([name, value]) => name.startsWith(ANSWER_PREFIX) && value !== "")) return;
    const body = new URLSearchParams(entries);
    const text = body.toString();
    if (text === told || text.length > MOST_BYTES || !navigator.onLine) return;
    told = text;
    if (leaving) navigator.sendBeacon(address, body);
    else
      fetch(address, { method: "POST", body, keepalive: true }).catch(() => {
        told = "";
      });
  };
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") tell(true);
  });
  return {
    changed() {
      isTouched = true;
      clearTimeout(timer);
      timer = setTimeout(() => tell(false), PAUSE_MS);
    },
    now() {
      isTouched = true;
      tell(false);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** Whoever opens a link asks for the answers that it names, whatever else was begun on this device. */
export function isOfLink(form: HTMLFormElement, entries: readonly (readonly [string, string])[]): boolean {
  const link = form.querySelector<HTMLInputElement>("[name=unfinished]")?.value;
  return !link || entries.some(([name, value]) => name === "unfinished" && value === link);
}
