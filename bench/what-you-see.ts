import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "../app/commerce/kernel/locale.ts";
import { inProject } from "../bin/lib/project.js";
import { compare } from "../e2e/pictures/compare.ts";
import { screens } from "../e2e/pictures/screens.ts";
import { contactSheet, type Shot } from "../e2e/pictures/sheet.ts";
import { openStudio } from "../e2e/pictures/studio.ts";
import { record } from "./lib/record.ts";

const WIDTHS = [390, 768, 1440];
const LANGUAGES: readonly Locale[] = ["fr", "ar"];
/** Of a page's pixels; more than this is said by name and drawn. */
const LIMIT = 0.001;

/** Is what the editor's canvas shows what the shop serves? Every sample, starter and mood, pixel by pixel. */
await record("what-you-see", async () => {
  const only = process.argv[2] ?? "";
  const folder = inProject("var", "what-you-see");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const studio = await openStudio();
  const figures = [];
  const over: string[] = [];
  let pages = 0;
  try {
    const wanted = studio.sitters.filter(({ set, name }) => `${set} ${name}`.includes(only));
    for (const locale of LANGUAGES) {
      for (const width of WIDTHS) {
        const shares: number[] = [];
        const shots: Shot[] = [];
        for (const sitter of wanted) {
          const shop = await studio.shop(sitter, locale, width);
          const [one, other] = [await screens(shop), await studio.canvas(sitter, locale, width)];
          await shop.close();
          const difference = await compare(one, other);
          shares.push(difference.share);
          shots.push({ name: `${sitter.set} ${sitter.name}`, picture: other });
          pages++;
          if (difference.share < LIMIT) continue;
          const where = `${sitter.set} ${sitter.name} ${locale} ${width}`;
          over.push(`${where}: ${(difference.share * 100).toFixed(2)} %`);
          writeFileSync(join(folder, `${where.replace(/[^\p{L}\p{N}]+/gu, "-")}.webp`), await difference.picture());
        }
        writeFileSync(join(folder, `canvas-${locale}-${width}.webp`), await contactSheet(shots, 360));
        figures.push({
          name: `worst page, ${locale}, ${width} px`,
          unit: "% of its pixels differ",
          rounds: [Math.max(...shares) * 100],
        });
      }
    }
  } finally {
    await studio.close();
  }
  return {
    figures: [...figures, { name: "pages over 0.1 %", unit: `of ${pages}`, rounds: [over.length] }],
    notes: [
      "the editor's canvas, live and looked at as a shopper, screen by screen against the shop's page without scripts and motion, clock stopped, sample goods; a pixel differs by more than 3 of 255 levels; sheets in var/what-you-see",
      ...over,
    ],
  };
});
