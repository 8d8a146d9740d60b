import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import tailwindcss from "@tailwindcss/vite";
import { createServer, type ViteDevServer } from "vite";
import { LOCALES, type Locale } from "../../app/commerce/kernel/locale.ts";
import { chromiumFlags, chromiumPath } from "../fixtures/chromium.ts";
import { freePort } from "../fixtures/free-port.ts";
import { screens } from "./screens.ts";
import type { Sitter } from "./world.ts";

type World = typeof import("./world.ts");

export interface Studio {
  sitters: readonly Sitter[];
  /** The page as the shop serves it: scripts off, no motion, clock stopped, pictures there. */
  shop(sitter: Sitter, locale: Locale, width: number, framed?: boolean): Promise<Page>;
  /** A picture of the same page in the editor's canvas itself, as it shows it to whoever looks as a shopper. */
  canvas(sitter: Sitter, locale: Locale, width: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** Sources as they are, drawn with sample goods: no build, no database. */
export async function openStudio(): Promise<Studio> {
  const port = await freePort();
  const vite = await createServer({
    configFile: false,
    root: process.cwd(),
    plugins: [tailwindcss()],
    appType: "custom",
    logLevel: "error",
    cacheDir: "node_modules/.cache/vite-pictures",
    optimizeDeps: { entries: ["e2e/pictures/canvas.ts"] },
    server: { port, strictPort: true, hmr: false },
  });
  const world = (await vite.ssrLoadModule("/e2e/pictures/world.ts")) as World;
  const sitters = world.sitters();
  const pages = new Map<string, string>();
  serve(vite, world, pages, () => sitting.subject);
  await vite.listen();
  const origin = `http://localhost:${port}`;
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(chromiumPath ? { executablePath: chromiumPath } : {}),
  });
  const sitting: { subject: Sitter["subject"] } = { subject: {} };
  const easel = await openEasel(browser, origin);
  const stills = new Map<number, BrowserContext>();

  const still = async (html: string, width: number): Promise<Page> => {
    const name = `${pages.size}`;
    pages.set(name, html);
    const context =
      stills.get(width) ??
      (await browser.newContext({
        viewport: { width, height: 900 },
        javaScriptEnabled: false,
        reducedMotion: "reduce",
        baseURL: origin,
      }));
    stills.set(width, context);
    const page = await context.newPage();
    await page.goto(`/picture/page?name=${name}`, { waitUntil: "load" });
    await page.evaluate(allThere);
    pages.delete(name);
    return page;
  };

  return {
    sitters,
    shop: async (sitter, locale, width, framed = false) => still(await world.shopHtml(sitter, locale, framed), width),
    async canvas(sitter, locale, width) {
      sitting.subject = sitter.subject;
      await easel.setViewportSize({ width, height: 900 });
      const breakpoint = width < 640 ? "mobile" : width < 1024 ? "tablet" : "base";
      await easel.evaluate(([doc, options]) => window.drawCanvas(doc, options), [
        sitter.doc,
        { locale, breakpoint, now: world.NOW },
      ] as const);
      const frame = await (await easel.waitForSelector("iframe")).contentFrame();
      if (!frame) throw new Error("The canvas has no page in it");
      await frame.evaluate(allThere);
      return screens(easel, frame);
    },
    async close() {
      await browser.close();
      await vite.close();
    },
  };
}

/** The page that the canvas stands in. */
async function openEasel(browser: Browser, origin: string): Promise<Page> {
  const easel = await browser.newPage({ reducedMotion: "reduce" });
  await easel.clock.setFixedTime(new Date("2026-11-23T10:00:00Z"));
  easel.on("pageerror", (error) => process.stderr.write(`canvas: ${error.stack ?? error.message}\n`));
  await easel.goto(`${origin}/picture/canvas`);
  await easel.waitForFunction(() => "drawCanvas" in window, undefined, { timeout: 120_000 });
  return easel;
}

/** Fonts and pictures, those far below the first screen included, which otherwise wait until one comes near. */
async function allThere(): Promise<void> {
  await document.fonts.ready;
  for (const image of document.images) image.loading = "eager";
  // One that is not displayed at this width cannot be had, and is not missed.
  await Promise.allSettled([...document.images].map((image) => image.decode()));
}

function serve(
  vite: ViteDevServer,
  world: World,
  pages: ReadonlyMap<string, string>,
  subject: () => Sitter["subject"],
): void {
  const html = "text/html; charset=utf-8";
  vite.middlewares.use("/picture", async (request, response) => {
    const url = new URL(request.url ?? "", "http://studio");
    const answer = async (): Promise<[type: string, body: string]> => {
      if (url.pathname === "/page") return [html, pages.get(url.searchParams.get("name") ?? "") ?? ""];
      if (url.pathname === "/canvas") {
        return [html, '<!doctype html><body><script type="module" src="/e2e/pictures/canvas.ts"></script></body>'];
      }
      let text = "";
      for await (const chunk of request) text += String(chunk);
      const body = JSON.parse(text);
      const locale = LOCALES.find((each) => each === body.locale) ?? "fr";
      const found =
        url.pathname === "/answers"
          ? await world.answersFor(body, subject())
          : await world.sectionsFor(body.ids as string[], locale);
      return ["application/json", JSON.stringify(found)];
    };
    try {
      const [type, body] = await answer();
      response.setHeader("content-type", type).end(body);
    } catch (error) {
      response.statusCode = 500;
      response.end(error instanceof Error ? error.stack : String(error));
    }
  });
}
