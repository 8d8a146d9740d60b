import type { ToldEvent } from "./events.ts";

type Told = Omit<ToldEvent, "id" | "at"> & { at?: number };

declare global {
  interface Window {
    /** What was told before the script that sends it had come. */
    vitrineTold?: Told[];
  }
}

/** More than a page can tell before its scripts are there. */
const MOST = 100;

/** Tells the stream of events something, from any script of the shop. Where events are not counted it costs nothing. */
export function tell(event: Omit<Told, "at">): void {
  window.vitrineTold ??= [];
  if (window.vitrineTold.length < MOST) window.vitrineTold.push({ ...event, at: Date.now() });
  document.dispatchEvent(new Event("vitrine:told"));
}

/** Takes what was told up to now. */
export function takeTold(): Told[] {
  return window.vitrineTold?.splice(0) ?? [];
}
