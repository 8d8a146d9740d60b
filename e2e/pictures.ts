import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { LOCALES, type Locale } from "../app/commerce/kernel/locale.ts";
import { contactSheet, type Shot } from "./pictures/sheet.ts";
import { openStudio } from "./pictures/studio.ts";

/**
 * Every sample of every block, every starter page and one starter in each mood, as pictures to be looked at, a whole set on
 * one sheet: `node e2e/pictures.ts [folder] [--set=samples,starters,themes] [--name=commerce] [--locale=fr,ar]
 * [--width=390,1440]`. `--axe` also asks each for trouble with contrast, names and labels (WCAG 2.2 AA). `--gallery` writes the
 * starters' first screens to public/starters, where the admin shows them: run it after a starter was changed.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    set: { type: "string", default: "samples,starters,themes" },
    name: { type: "string", default: "" },
    locale: { type: "string", default: "fr,ar" },
    width: { type: "string", default: "390,1440" },
    axe: { type: "boolean", default: false },
    gallery: { type: "boolean", default: false },
  },
});
const folder = positionals[0] ?? "var/pictures";
const sets = values.set.split(",");
const locales = values.locale.split(",") as Locale[];
const studio = await openStudio();
const wanted = studio.sitters.filter(({ set, name }) => sets.includes(set) && name.includes(values.name));
mkdirSync(folder, { recursive: true });

for (const width of values.width.split(",").map(Number)) {
  for (const locale of locales) {
    const shots = new Map<string, Shot[]>();
    for (const sitter of wanted) {
      const page = await studio.shop(sitter, locale, width, sitter.framed);
      const where = `${sitter.set} ${sitter.name} ${locale} ${width}`;
      await tooWide(page, where);
      if (values.axe) await troubles(page, where);
      const picture = await page.screenshot({ fullPage: true });
      shots.set(sitter.set, [...(shots.get(sitter.set) ?? []), { name: sitter.name, picture }]);
      await page.close();
    }
    for (const [set, of] of shots) {
      writeFileSync(join(folder, `${set}-${locale}-${width}.webp`), await contactSheet(of, width < 640 ? 390 : 720));
    }
  }
}
if (values.gallery) await gallery();
await studio.close();

async function tooWide(page: Page, where: string): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wide > 0) process.stderr.write(`${where}: ${wide} px too wide\n`);
}

/** What axe finds, in a line each; a sheet shows many blocks at once, so rules about one page's outline are left out. */
async function troubles(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .disableRules(["document-title", "landmark-unique", "duplicate-id"])
    .analyze();
  for (const { id, nodes } of violations) {
    process.exitCode = 1;
    for (const { target, failureSummary } of nodes.slice(0, 3)) {
      process.stderr.write(`${where}: ${id} at ${target.join(" ")}\n  ${failureSummary?.split("\n")[1] ?? ""}\n`);
    }
  }
}

async function gallery(): Promise<void> {
  mkdirSync("public/starters", { recursive: true });
  for (const sitter of wanted.filter(({ set }) => set === "starters")) {
    for (const locale of LOCALES) {
      const page = await studio.shop(sitter, locale, 1200, true);
      const shot = await page.screenshot({ clip: { x: 0, y: 0, width: 1200, height: 900 } });
      await sharp(shot)
        .resize(480)
        .webp({ quality: 62, effort: 6 })
        .toFile(`public/starters/${sitter.name}-${locale}.webp`);
      await page.close();
    }
  }
}
