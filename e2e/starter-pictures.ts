import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import tailwindcss from "@tailwindcss/vite";
import sharp from "sharp";
import { createServer, type ViteDevServer } from "vite";
import { LOCALES, type Locale } from "../app/commerce/kernel/locale.ts";
import { STARTERS, type Starter } from "../templates/starter/starters.ts";

/**
 * Every starter page with the sample shop's goods, as pictures to be looked at:
 * `node e2e/starter-pictures.ts [folder] [--starter=offer] [--locale=ar] [--width=390]`. With `--gallery` the first screens
 * are also written to public/starters, where the admin's gallery shows them: run it after a starter was changed.
 */
const [folder = "var/starters", ...rest] = process.argv
  .slice(2)
  .sort((a, b) => +a.startsWith("--") - +b.startsWith("--"));
const asked = (name: string) =>
  rest
    .find((each) => each.startsWith(`--${name}=`))
    ?.split("=")[1]
    ?.split(",");
const starters = (asked("starter") ?? STARTERS.filter((each) => each !== "blank")) as readonly Starter[];
const locales = (asked("locale") ?? ["fr", "ar"]) as readonly Locale[];
const widths = (asked("width") ?? ["390", "1440"]).map(Number);
const gallery = rest.includes("--gallery");

const port = Number(process.env.PORT ?? 4591);
const vite = await createServer({
  configFile: false,
  root: process.cwd(),
  plugins: [tailwindcss()],
  appType: "custom",
  logLevel: "error",
  server: { port, strictPort: true, hmr: false },
});
vite.middlewares.use("/starter", (request, response) => {
  const query = new URL(request.url ?? "", "http://localhost").searchParams;
  page(vite, query.get("starter") as Starter, query.get("locale") as Locale).then(
    (html) => response.setHeader("content-type", "text/html; charset=utf-8").end(html),
    (error: unknown) => {
      response.statusCode = 500;
      response.end(error instanceof Error ? error.stack : String(error));
    },
  );
});
await vite.listen();

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
mkdirSync(folder, { recursive: true });
for (const width of widths) await draw(width, locales, (name) => ({ path: join(folder, name), fullPage: true }));
if (gallery) {
  mkdirSync("public/starters", { recursive: true });
  await draw(
    1200,
    LOCALES,
    () => ({ clip: { x: 0, y: 0, width: 1200, height: 900 } }),
    async (shot, name) => {
      await sharp(shot).resize(480).webp({ quality: 62, effort: 6 }).toFile(`public/starters/${name}.webp`);
    },
  );
}
await browser.close();
await vite.close();

async function draw(
  width: number,
  languages: readonly Locale[],
  options: (name: string) => {
    path?: string;
    fullPage?: boolean;
    clip?: { x: number; y: number; width: number; height: number };
  },
  keep?: (shot: Buffer, name: string) => Promise<void>,
): Promise<void> {
  const tab = await browser.newPage({ viewport: { width, height: 900 } });
  for (const starter of starters) {
    for (const locale of languages) {
      await tab.goto(`http://localhost:${port}/starter?starter=${starter}&locale=${locale}`);
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) process.stderr.write(`${starter} ${locale} ${width}: ${wide} px too wide\n`);
      const shot = await tab.screenshot(options(`${starter}-${locale}-${width}.png`));
      await keep?.(shot, `${starter}-${locale}`);
    }
  }
  await tab.close();
}

async function page(server: ViteDevServer, starter: Starter, locale: Locale): Promise<string> {
  const { starterPromo } = (await server.ssrLoadModule(
    "/templates/starter/promo-pages.ts",
  )) as typeof import("../templates/starter/promo-pages.ts");
  const { starterSection } = (await server.ssrLoadModule(
    "/templates/starter/starter.ts",
  )) as typeof import("../templates/starter/starter.ts");
  const { renderForShop } = (await server.ssrLoadModule(
    "/runtime/render.server.ts",
  )) as typeof import("../runtime/render.server.ts");
  const { sampleStore } = (await server.ssrLoadModule(
    "/runtime/data/samples.ts",
  )) as typeof import("../runtime/data/samples.ts");
  const { plainImage } = (await server.ssrLoadModule(
    "/runtime/render/input.ts",
  )) as typeof import("../runtime/render/input.ts");
  const product = { id: starter === "cosmetics" || starter === "quiz-result" ? "oil" : "vase" };
  const doc = starterPromo(starter, { product });
  const ports = {
    store: sampleStore(locale, {}),
    imageView: plainImage,
    onError: (broken: { type: string }, error: unknown) => process.stderr.write(`${broken.type}: ${String(error)}\n`),
  };
  const options = {
    locale,
    mainLocale: "fr",
    currency: "MAD",
    now: Date.parse("2026-11-23T10:00:00Z"),
    timeZone: "Africa/Casablanca",
    languages: LOCALES.map((each) => ({ locale: each, href: `/${each}` })),
  } as const;
  const top = await renderForShop(starterSection("header"), ports, { ...options, prefix: "h_" });
  const body = await renderForShop(doc, ports, { ...options, prefix: "" });
  const foot = await renderForShop(starterSection("footer"), ports, { ...options, prefix: "f_" });
  const dir = locale === "ar" ? "rtl" : "ltr";
  const css = top.css + body.css + foot.css;
  return `<!doctype html><html lang="${locale}" dir="${dir}" data-mood="${doc.meta.mood}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/app/storefront/store.css?direct"><style>${css}</style></head><body><div class="shop-page">${top.html}${body.html}${foot.html}</div></body></html>`;
}
