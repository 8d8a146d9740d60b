import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { inProject } from "../../../bin/lib/project.js";
import { capture } from "../../../bin/lib/run.js";
import { longPage } from "./long-page.ts";
import { type MeasuredEditor, untilDrawn } from "./measured-editor.ts";

const folder = inProject("bench", "rivals");
const types: Record<string, string> = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html" };

/** Puck and bare GrapesJS with the long page in them, on a server of their own. */
export async function openRivals(): Promise<{ editors: MeasuredEditor[]; close: () => void }> {
  await install();
  const out = mkdtempSync(join(tmpdir(), "vitrine-rivals-"));
  await bundle(out);
  const server = createServer((request, response) => {
    const name = (request.url ?? "").slice(1);
    const file = join(out, name);
    if (/^\w+$/.test(name)) response.setHeader("content-type", "text/html; charset=utf-8").end(html(name));
    else if (/^\w+\.(?:js|css)$/.test(name) && existsSync(file)) {
      response.setHeader("content-type", types[extname(name)] ?? "").end(readFileSync(file));
    } else response.writeHead(404).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    editors: [puck(`${origin}/puck`), grapes(`${origin}/grapes`)],
    close() {
      server.close();
      rmSync(out, { recursive: true, force: true });
    },
  };
}

/** From their own lock file, once: they are no part of what `npm ci` at the top installs. */
async function install(): Promise<void> {
  if (existsSync(join(folder, "node_modules", "@puckeditor", "core"))) return;
  const { code, output } = await capture("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });
  if (code !== 0) throw new Error(`npm ci in bench/rivals: ${output}`);
}

async function bundle(out: string): Promise<void> {
  const require = createRequire(import.meta.url);
  const esbuild = (await import(createRequire(require.resolve("vite")).resolve("esbuild"))) as typeof import("esbuild");
  await esbuild.build({
    entryPoints: ["puck.mjs", "grapes.mjs"].map((name) => join(folder, name)),
    bundle: true,
    minify: true,
    format: "esm",
    outdir: out,
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".woff": "dataurl", ".woff2": "dataurl", ".svg": "dataurl" },
  });
}

const html = (name: string) =>
  `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><link rel="stylesheet" href="/${name}.css"></head>` +
  `<body style="margin:0"><div id="root"></div><script>window.benchPage=${JSON.stringify(longPage)}</script>` +
  `<script type="module" src="/${name}.js"></script></body></html>`;

/** Text of a heading is changed in Puck's own field, taken back by its own button. */
function puck(url: string): MeasuredEditor {
  const frame = "#preview-frame";
  return {
    name: "Puck",
    async open(page) {
      await page.goto(url, { waitUntil: "commit" });
      return untilDrawn(page, frame, null);
    },
    edit: (page, id, words) =>
      page.evaluate(
        async ({ frame, id, words }) => {
          const inside = document.querySelector<HTMLIFrameElement>(frame)?.contentWindow as
            | (Window & typeof globalThis)
            | null;
          const heading = () => inside?.document.querySelector(`[data-node="${id}"]`);
          const was = heading()?.textContent;
          // There are two, one of them for narrow screens.
          const field = () =>
            [...document.querySelectorAll<HTMLInputElement>('input[name="text"]')].find((each) => each.offsetParent);
          if (!inside) throw new Error("There is no canvas");
          heading()?.dispatchEvent(new inside.MouseEvent("click", { bubbles: true }));
          while (field()?.value !== was) await new Promise((begun) => requestAnimationFrame(begun));
          field()?.focus();
          field()?.select();
          return window.stopwatch.painted(
            inside,
            () => document.execCommand("insertText", false, words),
            () => heading()?.textContent === words,
          );
        },
        { frame, id, words },
      ),
    undo: (page, id, words) =>
      page.evaluate(
        async ({ frame, id, words }) => {
          const inside = document.querySelector<HTMLIFrameElement>(frame)?.contentWindow;
          const button = () => document.querySelector<HTMLButtonElement>('button[title="undo"]');
          if (!inside) throw new Error("There is no canvas");
          // Its history is written a moment after the change.
          while (button()?.disabled !== false) await new Promise((begun) => requestAnimationFrame(begun));
          return window.stopwatch.painted(
            inside,
            () => button()?.click(),
            () => inside.document.querySelector(`[data-node="${id}"]`)?.textContent !== words,
          );
        },
        { frame, id, words },
      ),
    async grab(page, id) {
      const box = await page.frameLocator(frame).locator(`[data-node="${id}"]`).boundingBox();
      if (!box) return null;
      const held = { x: box.x + 40, y: box.y + box.height / 2 };
      await page.mouse.move(held.x, held.y);
      await page.mouse.down();
      return held;
    },
  };
}

/** GrapesJS has no field for a text: its model is changed, as any panel over it would do. */
function grapes(url: string): MeasuredEditor {
  const frame = "iframe.gjs-frame";
  return {
    name: "GrapesJS",
    async open(page) {
      await page.goto(url, { waitUntil: "commit" });
      return untilDrawn(page, frame, null);
    },
    edit: (page, id, words) =>
      page.evaluate(
        ({ frame, id, words }) => {
          const inside = document.querySelector<HTMLIFrameElement>(frame)?.contentWindow;
          const [component] = window.benchEditor.getWrapper()?.find(`[data-node="${id}"]`) ?? [];
          if (!inside || !component) throw new Error(`The canvas has no ${id}`);
          window.benchEditor.select(component);
          return window.stopwatch.painted(
            inside,
            () => void component.components(words),
            () => inside.document.querySelector(`[data-node="${id}"]`)?.textContent === words,
          );
        },
        { frame, id, words },
      ),
    undo: (page, id, words) =>
      page.evaluate(
        ({ frame, id, words }) => {
          const inside = document.querySelector<HTMLIFrameElement>(frame)?.contentWindow;
          if (!inside) throw new Error("There is no canvas");
          return window.stopwatch.painted(
            inside,
            () => void window.benchEditor.UndoManager.undo(),
            () => inside.document.querySelector(`[data-node="${id}"]`)?.textContent !== words,
          );
        },
        { frame, id, words },
      ),
    async grab(page, id) {
      await page.evaluate((id) => {
        const [component] = window.benchEditor.getWrapper()?.find(`[data-node="${id}"]`) ?? [];
        if (component) window.benchEditor.select(component);
      }, id);
      // A block is held by the hand in its toolbar.
      const box = await page.locator(".gjs-toolbar-item.gjs-no-touch-actions").first().boundingBox();
      const block = await page.frameLocator(frame).locator(`[data-node="${id}"]`).boundingBox();
      if (!box || !block) return null;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      return { x: block.x + 40, y: block.y + block.height / 2 };
    },
  };
}

interface GrapesComponent {
  components(html: string): unknown;
}

declare global {
  interface Window {
    benchEditor: {
      getWrapper(): { find(selector: string): GrapesComponent[] } | undefined;
      select(component: GrapesComponent): void;
      UndoManager: { undo(): unknown };
    };
  }
}
