import type { Page } from "playwright";
import { longDocument } from "./long-page.ts";
import { type MeasuredEditor, untilDrawn } from "./measured-editor.ts";

const FRAME = "iframe.gjs-frame";
const FIELD = '[data-prop="text"] :is(input, textarea)';

/** Sends the long page as the editor would. @returns its editor's address */
export async function createLongPage(page: Page): Promise<string> {
  const answer = await page.evaluate(async (doc) => {
    const response = await fetch("/admin/editor/documents", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ doc }),
    });
    return (await response.json()) as { value?: { editUrl: string } };
  }, longDocument());
  if (!answer.value) throw new Error(`The long page was refused: ${JSON.stringify(answer)}`);
  return answer.value.editUrl;
}

export function vitrineEditor(url: string): MeasuredEditor {
  return {
    name: "Vitrine",
    async open(page) {
      await page.goto(url, { waitUntil: "commit" });
      return untilDrawn(page, FRAME, 'section [role="status"]');
    },
    async edit(page, id, words) {
      await choose(page, id);
      return page.evaluate(
        ({ frame, field, id, words }) => {
          const inside = document.querySelector<HTMLIFrameElement>(frame)?.contentWindow;
          const input = document.querySelector<HTMLInputElement>(field);
          if (!inside || !input) throw new Error("The inspector shows no text");
          input.focus();
          input.select();
          return window.stopwatch.painted(
            inside,
            () => document.execCommand("insertText", false, words),
            () => inside.document.querySelector(`[data-node="${id}"]`)?.textContent === words,
          );
        },
        { frame: FRAME, field: FIELD, id, words },
      );
    },
    undo: (page, id, words) =>
      page.evaluate(
        ({ frame, id, words }) => {
          const inside = document.querySelector<HTMLIFrameElement>(frame)?.contentWindow;
          if (!inside) throw new Error("There is no canvas");
          (document.activeElement as HTMLElement | null)?.blur();
          const press = new KeyboardEvent("keydown", { key: "z", code: "KeyZ", ctrlKey: true, bubbles: true });
          return window.stopwatch.painted(
            inside,
            () => document.body.dispatchEvent(press),
            () => inside.document.querySelector(`[data-node="${id}"]`)?.textContent !== words,
          );
        },
        { frame: FRAME, id, words },
      ),
    async grab(page, id) {
      const heading = page.frameLocator(FRAME).locator(`[data-node="${id}"] > h2`);
      await heading.scrollIntoViewIfNeeded();
      await heading.hover();
      const box = await heading.boundingBox();
      if (!box) throw new Error("The block is not on the screen");
      const held = { x: box.x + 40, y: box.y + box.height / 2 };
      await page.mouse.move(held.x, held.y);
      await page.mouse.down();
      return held;
    },
  };
}

/** Selects a block as a press on the canvas does, and waits for its field. */
async function choose(page: Page, id: string): Promise<void> {
  await page.evaluate(
    async ({ frame, field, id }) => {
      const inside = document.querySelector<HTMLIFrameElement>(frame)?.contentWindow as
        | (Window & typeof globalThis)
        | null;
      const element = inside?.document.querySelector(`[data-node="${id}"]`);
      if (!inside || !element) throw new Error(`The canvas has no ${id}`);
      const words = element.textContent;
      for (const type of ["pointerdown", "pointerup"]) {
        element.dispatchEvent(new inside.PointerEvent(type, { bubbles: true, button: 0, pointerId: 1 }));
      }
      while (document.querySelector<HTMLInputElement>(field)?.value !== words) {
        await new Promise((begun) => requestAnimationFrame(begun));
      }
    },
    { frame: FRAME, field: FIELD, id },
  );
}

/** What the cheapest editor there could be would do: the block's own HTML, set once more. @returns ms until painted */
export function bareInnerHtml(page: Page, id: string, words: string): Promise<number> {
  return page.evaluate(
    ({ frame, id, words }) => {
      const inside = document.querySelector<HTMLIFrameElement>(frame)?.contentWindow;
      const element = inside?.document.querySelector(`[data-node="${id}"]`);
      if (!inside || !element) throw new Error(`The canvas has no ${id}`);
      const html = element.innerHTML.replace(element.textContent ?? "", words);
      return window.stopwatch.painted(
        inside,
        () => {
          element.innerHTML = html;
        },
        () => element.textContent === words,
      );
    },
    { frame: FRAME, id, words },
  );
}

/** Ctrl+S. @returns milliseconds until the server has the page */
export function saveTime(page: Page): Promise<number> {
  return page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    const press = new KeyboardEvent("keydown", { key: "s", code: "KeyS", ctrlKey: true, bubbles: true });
    return window.stopwatch.painted(
      window,
      () => document.body.dispatchEvent(press),
      () => document.querySelector('[data-save="saved"]') !== null,
    );
  });
}
