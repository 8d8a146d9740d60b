import type { Page } from "playwright";
import { blockCount } from "./long-page.ts";

/** One editor with the long page in it, measured from outside like every other. */
export interface MeasuredEditor {
  name: string;
  /** @returns milliseconds from the navigation's start until every block stands on the canvas and it can be worked on */
  open: (page: Page) => Promise<number>;
  /** Changes a heading's text by the editor's own means. @returns milliseconds until it is painted */
  edit: (page: Page, id: string, words: string) => Promise<number>;
  /** Takes the last change back. @returns milliseconds until the canvas says something else than `words` */
  undo: (page: Page, id: string, words: string) => Promise<number>;
  /** Takes a block into the hand, ready to be moved. @returns where it is held, in the window; null: cannot be */
  grab: (page: Page, id: string) => Promise<{ x: number; y: number } | null>;
}

const DRAG_STEPS = 90;
const STEP_PX = 5;

/** Drags a block down and up again. @returns milliseconds of each frame meanwhile; none where it cannot be dragged */
export async function dragFrames(editor: MeasuredEditor, page: Page, id: string): Promise<number[]> {
  const held = await editor.grab(page, id);
  if (!held) return [];
  await page.evaluate(() => window.stopwatch.startFrames());
  for (let step = 1; step <= DRAG_STEPS; step++) {
    const down = step <= DRAG_STEPS / 2 ? step : DRAG_STEPS - step;
    await page.mouse.move(held.x + (step % 7), held.y + down * STEP_PX);
  }
  const frames = await page.evaluate(() => window.stopwatch.stopFrames());
  await page.keyboard.press("Escape");
  await page.mouse.up();
  return frames;
}

/** @returns MB of JavaScript's heap after the garbage is collected */
export async function heapMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 2 ** 20;
}

/** Waits until a canvas in `frame` holds every heading and `isReady` holds. @returns ms since the navigation began */
export async function untilDrawn(page: Page, frame: string, waits: string | null): Promise<number> {
  const drawn = await page.waitForFunction(
    ({ frame, waits, wanted }) => {
      const inside = document.querySelector<HTMLIFrameElement>(frame)?.contentDocument;
      const headings = inside?.querySelectorAll("h2[data-node], [data-node] > h2").length ?? 0;
      const ready = waits === null || document.querySelector(waits) === null;
      return headings >= wanted && ready && performance.now();
    },
    { frame, waits, wanted: Math.floor(blockCount * 0.9) },
    { polling: "raf", timeout: 120_000 },
  );
  return Number(await drawn.jsonValue());
}
