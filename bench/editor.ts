import { chromium, type Page } from "playwright";
import { editorFirstPaint } from "../bin/lib/editor-weight.js";
import { inProject } from "../bin/lib/project.js";
import { chromiumFlags, chromiumPath } from "../e2e/fixtures/chromium.ts";
import { startShop } from "../e2e/fixtures/shop.ts";
import { signInLink } from "../e2e/fixtures/staff.ts";
import { openOneTimeLink } from "../e2e/flows/sign-in.ts";
import { blockCount, headingIds, oneHeading } from "./lib/editors/long-page.ts";
import { dragFrames, heapMb, type MeasuredEditor } from "./lib/editors/measured-editor.ts";
import { openRivals } from "./lib/editors/rivals.ts";
import { bringStopwatch } from "./lib/editors/stopwatch.ts";
import { bareInnerHtml, createLongPage, saveTime, vitrineEditor } from "./lib/editors/vitrine.ts";
import { type Figure, record } from "./lib/record.ts";
import { quantile } from "./lib/statistics.ts";

const opens = 5;
const edits = 40;
const saves = 8;
const manyEdits = 500;

/** The same page of 1,000 blocks in our editor, in Puck and in bare GrapesJS: one after the other, in the same run. */
await record("editor", async () => {
  const shop = await startShop();
  const rivals = await openRivals();
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(chromiumPath ? { executablePath: chromiumPath } : {}),
  });
  const figures: Figure[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "fr-FR" });
    await bringStopwatch(page);
    await openOneTimeLink(page, await signInLink(shop, "marketer"));
    const ours = vitrineEditor(`${shop.origin}${await createLongPage(page)}`);
    for (const editor of [ours, ...rivals.editors]) {
      figures.push(...(await measure(editor, page)));
      if (editor === ours) figures.push(...(await measureOwn(ours, page)));
      figures.push(...(await measureMemory(editor, page)));
    }
  } finally {
    await browser.close();
    rivals.close();
    await shop.dispose();
  }
  const { bytes } = editorFirstPaint(inProject("build", "client"));
  figures.push({ name: "Vitrine: JavaScript before the first paint, gzip", unit: "KB", rounds: [bytes / 1_000] });
  return {
    figures,
    notes: [
      `${blockCount} blocks (100 sections of 9 headings), 1440 × 900, only the first opening with a cold cache`,
      "edit: from the field's input event (GrapesJS: from its model's change) until the frame that shows it is painted",
    ],
  };
});

async function measure(editor: MeasuredEditor, page: Page): Promise<Figure[]> {
  const times = { open: [] as number[], edit: [] as number[], undo: [] as number[] };
  for (let round = 0; round < opens; round++) times.open.push(await editor.open(page));
  for (let round = 0; round < edits; round++) {
    const id = headingIds[round % 9] ?? oneHeading;
    const words = `Titre changé ${round}`;
    times.edit.push(await editor.edit(page, id, words));
    if (round % 4 === 3) times.undo.push(await editor.undo(page, id, words));
  }
  const frames = await dragFrames(editor, page, oneHeading);
  return [
    { name: `${editor.name}: open to usable`, unit: "ms", rounds: times.open },
    ...spread(`${editor.name}: changed text to painted frame`, times.edit),
    ...spread(`${editor.name}: undo to painted frame`, times.undo),
    ...(frames.length > 0 ? spread(`${editor.name}: frame while a block is dragged`, frames) : []),
  ];
}

/** What only ours has to answer for: the bare cost of its own block, and the way to the server. */
async function measureOwn(ours: MeasuredEditor, page: Page): Promise<Figure[]> {
  const bare: number[] = [];
  for (let round = 0; round < edits; round++) bare.push(await bareInnerHtml(page, oneHeading, `Titre nu ${round}`));
  await ours.open(page);
  const saved: number[] = [];
  for (let round = 0; round < saves; round++) {
    await ours.edit(page, oneHeading, `Titre gardé ${round}`);
    saved.push(await saveTime(page));
  }
  return [...spread("bare innerHTML of the same block to painted frame", bare), ...spread("Vitrine: save", saved)];
}

async function measureMemory(editor: MeasuredEditor, page: Page): Promise<Figure[]> {
  await editor.open(page);
  await editor.edit(page, oneHeading, "Titre");
  const before = await heapMb(page);
  for (let round = 0; round < manyEdits; round++) {
    await editor.edit(page, headingIds[round % headingIds.length] ?? oneHeading, `Titre ${round} écrit`);
  }
  const after = await heapMb(page);
  return [
    { name: `${editor.name}: memory with the page open`, unit: "MB", rounds: [before] },
    { name: `${editor.name}: memory grown by ${manyEdits} edits`, unit: "%", rounds: [(after / before - 1) * 100] },
  ];
}

/** All values, and what 95 % of them do not exceed. */
function spread(name: string, rounds: number[]): Figure[] {
  return [
    { name, unit: "ms", rounds },
    { name: `${name}, p95`, unit: "ms", rounds: [quantile(rounds, 0.95)] },
  ];
}
