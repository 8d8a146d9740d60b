import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Page } from "@playwright/test";
import tailwindcss from "@tailwindcss/vite";
import { createServer, type ViteDevServer } from "vite";
import { LOCALES, type Locale } from "../app/commerce/kernel/locale.ts";
import { MOODS, type Mood } from "../blocks/contract/node.ts";

/**
 * Every sample of every block, in the asked moods, languages and widths, as pictures to be looked at:
 * `node e2e/contact-sheet.ts [folder] [--mood=souk] [--locale=ar] [--width=390] [--category=commerce] [--axe]`.
 * With `--axe` each is also asked for trouble with contrast, names and labels (WCAG 2.2 AA).
 */
const [folder = "var/contact-sheet", ...rest] = process.argv
  .slice(2)
  .sort((a, b) => +a.startsWith("--") - +b.startsWith("--"));
const asked = (name: string) =>
  rest
    .find((each) => each.startsWith(`--${name}=`))
    ?.split("=")[1]
    ?.split(",");
const moods = (asked("mood") ?? MOODS) as readonly Mood[];
const locales = (asked("locale") ?? ["fr", "ar"]) as readonly Locale[];
const widths = (asked("width") ?? ["390", "1440"]).map(Number);
const categories = asked("category") ?? ["layout", "content", "commerce", "promo"];

const port = Number(process.env.PORT ?? 4590);
const vite = await createServer({
  configFile: false,
  root: process.cwd(),
  plugins: [tailwindcss()],
  appType: "custom",
  logLevel: "error",
  server: { port, strictPort: true, hmr: false },
});
vite.middlewares.use("/sheet", (request, response) => {
  const query = new URL(request.url ?? "", "http://localhost").searchParams;
  sheet(vite, query.get("mood") as Mood, query.get("locale") as Locale, query.get("category") ?? "").then(
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
for (const width of widths) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  for (const mood of moods) {
    for (const locale of locales) {
      for (const category of categories) {
        await page.goto(`http://localhost:${port}/sheet?mood=${mood}&locale=${locale}&category=${category}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (wide > 0) process.stderr.write(`${mood} ${locale} ${category} ${width}: ${wide} px too wide\n`);
        if (rest.includes("--axe")) await troubles(page, `${mood} ${locale} ${category} ${width}`);
        await page.screenshot({ path: join(folder, `${category}-${mood}-${locale}-${width}.png`), fullPage: true });
      }
    }
  }
  await context.close();
}
await browser.close();
await vite.close();

/** What axe finds, in a line each; the sheet shows many pages at once, so rules about one page's outline are left out. */
async function troubles(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .exclude(".sheet-name")
    .disableRules(["document-title", "landmark-unique", "duplicate-id"])
    .analyze();
  for (const { id, nodes } of violations) {
    process.exitCode = 1;
    for (const { target, failureSummary } of nodes.slice(0, 3)) {
      process.stderr.write(`${where}: ${id} at ${target.join(" ")}\n  ${failureSummary?.split("\n")[1] ?? ""}\n`);
    }
  }
}

async function sheet(server: ViteDevServer, mood: Mood, locale: Locale, category: string): Promise<string> {
  const { samples, sampleNode, samplePage } = (await server.ssrLoadModule(
    "/runtime/samples.ts",
  )) as typeof import("../runtime/samples.ts");
  const { renderForShop } = (await server.ssrLoadModule(
    "/runtime/render.server.ts",
  )) as typeof import("../runtime/render.server.ts");
  const { sampleStore } = (await server.ssrLoadModule(
    "/runtime/data/samples.ts",
  )) as typeof import("../runtime/data/samples.ts");
  const { plainImage } = (await server.ssrLoadModule(
    "/runtime/render/input.ts",
  )) as typeof import("../runtime/render/input.ts");
  const parts: string[] = [];
  let css = "";
  for (const [type, named] of samples) {
    if (!type.startsWith(`${category}.`)) continue;
    for (const [name, sample] of Object.entries(named)) {
      const inSection = !/layout\.section|announcement-bar|header|footer/.test(type);
      const id = `${type.replace(".", "-")}-${name}`;
      const node = type.endsWith("layout.page") || type.endsWith("fragment") ? null : sampleNode(type, sample, id);
      if (!node) continue;
      const section = sampleNode("layout.section", { props: { rhythm: "small" } }, `s-${id}`);
      const doc = samplePage([inSection ? { ...section, slots: { body: [node] } } : node]);
      const rendered = await renderForShop(
        doc,
        {
          store: sampleStore(locale, sample.subject),
          imageView: plainImage,
          onError: (broken, error) => process.stderr.write(`${broken.type}: ${String(error)}\n`),
        },
        {
          locale,
          mainLocale: "fr",
          currency: "MAD",
          now: Date.parse("2026-11-23T10:00:00Z"),
          timeZone: "Africa/Casablanca",
          prefix: "",
          languages: LOCALES.map((each) => ({ locale: each, href: `/${each}` })),
        },
      );
      parts.push(`<p class="sheet-name">${type} · ${name}</p>${rendered.html}`);
      css += rendered.css;
    }
  }
  const dir = locale === "ar" ? "rtl" : "ltr";
  return `<!doctype html><html lang="${locale}" dir="${dir}" data-mood="${mood}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/app/storefront/store.css?direct"><style>${css}.sheet-name{font:12px monospace;padding:4px 8px;background:#8883;direction:ltr}</style></head><body>${parts.join("\n")}</body></html>`;
}
