import { chromium, type Page } from "playwright";
import { chromiumFlags, chromiumPath } from "../e2e/fixtures/chromium.ts";
import { startShop } from "../e2e/fixtures/shop.ts";
import { signInLink } from "../e2e/fixtures/staff.ts";
import { openOneTimeLink } from "../e2e/flows/sign-in.ts";
import { record } from "./lib/record.ts";

const rounds = 5;
const editsARound = 5;
const sections = 100;
const headingsASection = 9;
const blocks = sections * (1 + headingsASection);

/** A page of 1,000 blocks in the editor: how long until it can be worked on, and until an edit is seen. */
await record("editor", async () => {
  const shop = await startShop();
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(chromiumPath ? { executablePath: chromiumPath } : {}),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "fr-FR" });
    await openOneTimeLink(page, await signInLink(shop, "marketer"));
    const path = await createLongPage(page);
    const loads: number[] = [];
    const edits: number[] = [];
    for (let round = 0; round < rounds; round++) {
      loads.push(await loadToUsable(page, `${shop.origin}${path}`));
      await openHeading(page);
      for (let edit = 0; edit < editsARound; edit++) edits.push(await editToPaint(page, `Titre ${round} ${edit}`));
      await page.locator('[data-save="saved"]').waitFor();
    }
    return {
      figures: [
        { name: "load to usable", unit: "ms", rounds: loads },
        { name: "changed prop to second painted frame", unit: "ms", rounds: edits },
      ],
      notes: [
        `${blocks} blocks (${sections} sections of ${headingsASection} headings), 1440 × 900, only the first load with a cold cache`,
      ],
    };
  } finally {
    await browser.close();
    await shop.dispose();
  }
});

/** Sends the document as the editor would. @returns the editor's path of it */
async function createLongPage(page: Page): Promise<string> {
  const body = Array.from({ length: sections }, (_, at) => ({
    id: `section-${at}`,
    type: "layout.section",
    props: {
      background: "none",
      image: null,
      shade: "medium",
      width: "content",
      rhythm: "medium",
      gap: "medium",
      align: "start",
      anchor: "",
    },
    slots: {
      body: Array.from({ length: headingsASection }, (_, nth) => ({
        id: `heading-${at}-${nth}`,
        type: "content.heading",
        props: { text: { fr: `Titre ${at}.${nth}` }, level: "2", size: "medium" },
      })),
    },
  }));
  const doc = {
    format: 1,
    kind: "page",
    blocks: { "layout.page": 1, "layout.section": 1, "content.heading": 1 },
    meta: { use: "promo", title: { fr: "Longue page" }, description: {}, slug: {}, image: null, mood: "clair" },
    root: { id: "root", type: "layout.page", props: {}, slots: { body } },
  };
  const answer = await page.evaluate(async (sent) => {
    const response = await fetch("/admin/editor/documents", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ doc: sent }),
    });
    return (await response.json()) as { ok: boolean; value?: { editUrl: string } };
  }, doc);
  if (!answer.value) throw new Error(`The long page was refused: ${JSON.stringify(answer)}`);
  return answer.value.editUrl;
}

/** @returns ms from the navigation's start to a canvas with every block, its skeleton gone */
async function loadToUsable(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: "commit" });
  const usable = await page.waitForFunction(
    (all) => {
      const frame = document.querySelector<HTMLIFrameElement>("iframe.gjs-frame");
      const drawn = frame?.contentDocument?.querySelectorAll("[data-node]").length ?? 0;
      const waits = document.querySelector('section [role="status"]') !== null;
      return drawn >= all && !waits && performance.now();
    },
    blocks,
    { polling: "raf" },
  );
  return Number(await usable.jsonValue());
}

async function openHeading(page: Page): Promise<void> {
  await page.frameLocator("iframe.gjs-frame").locator('[data-node="heading-0-4"]').click();
  await page.locator('[data-prop="text"] :is(input, textarea)').first().waitFor();
}

/** Types into the inspector's field. @returns ms from the input event until two frames are painted */
function editToPaint(page: Page, words: string): Promise<number> {
  return page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('[data-prop="text"] :is(input, textarea)');
    const frame = document.querySelector<HTMLIFrameElement>("iframe.gjs-frame");
    const inside = frame?.contentWindow;
    if (!field || !inside) throw new Error("The inspector shows no text");
    field.focus();
    field.select();
    const started = performance.now();
    document.execCommand("insertText", false, typed);
    // A frame's callback runs before it is painted: two are on the screen when the third begins.
    for (let frames = 0; frames < 3; frames++) await new Promise((begun) => inside.requestAnimationFrame(begun));
    const took = performance.now() - started;
    const shown = inside.document.querySelector('[data-node="heading-0-4"]')?.textContent;
    if (shown !== typed) throw new Error(`The canvas still says "${shown}" after "${typed}" was typed`);
    return took;
  }, words);
}
