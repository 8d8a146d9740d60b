import { chromium, type Page } from "playwright";
import { chromiumFlags, chromiumPath } from "../e2e/fixtures/chromium.ts";
import { startShop } from "../e2e/fixtures/shop.ts";
import { signInLink } from "../e2e/fixtures/staff.ts";
import { openOneTimeLink } from "../e2e/flows/sign-in.ts";
import { bringStopwatch } from "./lib/editors/stopwatch.ts";
import { largeForm } from "./lib/large-form.ts";
import { record } from "./lib/record.ts";
import { quantile } from "./lib/statistics.ts";

const EDITS = 60;
/** Questions of the first step, whose words are written. */
const WRITTEN = ["q0", "q4", "q8"];
const FRAME = "iframe[srcdoc]";

/** A form of 200 fields and 100 rules in the designer, in Chromium. Goal: from a letter to the painted trial within 50 ms, 95 times of 100. */
await record("form-designer", async () => {
  const shop = await startShop();
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(chromiumPath ? { executablePath: chromiumPath } : {}),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "fr-FR" });
    await bringStopwatch(page);
    await openOneTimeLink(page, await signInLink(shop, "marketer"));
    await page.goto(`${shop.origin}${await create(page)}`);
    const times: number[] = [];
    for (let round = 0; round < EDITS; round++) {
      times.push(await edit(page, WRITTEN[round % WRITTEN.length] ?? "q0", `Question ${round}`));
    }
    const answered: number[] = [];
    for (let round = 0; round < EDITS; round++) answered.push(await answer(page, `Réponse ${round}`));
    return {
      figures: [
        ...spread("changed label to painted trial", times),
        ...spread("typed answer to painted trial, all logic included", answered),
      ],
      notes: ["200 fields in ten steps, 100 rules, 1440 × 900; the list, the trial and the inspector are all open"],
    };
  } finally {
    await browser.close();
    await shop.dispose();
  }
});

async function create(page: Page): Promise<string> {
  const made = await page.evaluate(async (doc) => {
    const response = await fetch("/admin/editor/documents", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ doc }),
    });
    return (await response.json()) as { value?: { editUrl: string } };
  }, largeForm);
  if (!made.value) throw new Error(`The form was refused: ${JSON.stringify(made)}`);
  return made.value.editUrl;
}

async function edit(page: Page, id: string, words: string): Promise<number> {
  await page.locator(`#question-${id} .cursor-pointer`).click();
  const field = page.locator('[data-prop="label"] input, [data-prop="label"] textarea').first();
  await field.click();
  return page.evaluate(
    ({ frame, id, words }) => {
      const inside = document.querySelector<HTMLIFrameElement>(frame)?.contentWindow;
      const input = document.activeElement as HTMLInputElement | null;
      if (!inside || !input) throw new Error("The designer shows no trial");
      input.select();
      return window.stopwatch.painted(
        inside,
        () => document.execCommand("insertText", false, words),
        () => inside.document.querySelector(`.n-${id}`)?.textContent?.includes(words) ?? false,
      );
    },
    { frame: FRAME, id, words },
  );
}

function answer(page: Page, words: string): Promise<number> {
  return page.evaluate(
    ({ frame, words }) => {
      const inside = document.querySelector<HTMLIFrameElement>(frame)?.contentWindow;
      const input = inside?.document.querySelector<HTMLInputElement>(".n-q0 input");
      if (!inside || !input) throw new Error("The trial shows no question");
      input.focus();
      input.select();
      return window.stopwatch.painted(
        inside,
        () => inside.document.execCommand("insertText", false, words),
        () => input.defaultValue === words,
      );
    },
    { frame: FRAME, words },
  );
}

/** All values, and what 95 % of them do not exceed. */
function spread(name: string, rounds: number[]) {
  return [
    { name, unit: "ms", rounds },
    { name: `${name}, p95`, unit: "ms", rounds: [quantile(rounds, 0.95)] },
  ];
}
