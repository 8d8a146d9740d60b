import type { Page } from "playwright";

/** What runs inside the measured page; put there before anything of the page's own. */
export interface Stopwatch {
  /** Milliseconds from `act` until a frame is painted in which `shown` holds. */
  painted(inside: Window, act: () => void, shown: () => boolean): Promise<number>;
  /** Begins to write down how long each frame takes. */
  startFrames(): void;
  /** @returns milliseconds between frames since then */
  stopFrames(): number[];
}

declare global {
  interface Window {
    stopwatch: Stopwatch;
  }
}

const GIVE_UP_MS = 20_000;

export async function bringStopwatch(page: Page): Promise<void> {
  await page.addInitScript((giveUp) => {
    let frames: number[] | null = null;
    const afterPaint = () =>
      new Promise<void>((done) => {
        // A frame is painted when its callbacks have run: the next task of the queue comes after that.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          channel.port1.close();
          done();
        };
        channel.port2.postMessage(0);
      });
    window.stopwatch = {
      async painted(inside, act, shown) {
        const started = performance.now();
        act();
        while (performance.now() - started < giveUp) {
          await new Promise((begun) => inside.requestAnimationFrame(begun));
          const isShown = shown();
          await afterPaint();
          if (isShown) return performance.now() - started;
        }
        throw new Error("What was done was never seen");
      },
      startFrames() {
        const seen: number[] = [];
        frames = seen;
        let last = performance.now();
        const tick = (now: number) => {
          if (frames !== seen) return;
          seen.push(now - last);
          last = now;
          requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
      },
      stopFrames() {
        const seen = frames ?? [];
        frames = null;
        // The first one began before.
        return seen.slice(1);
      },
    };
  }, GIVE_UP_MS);
}
