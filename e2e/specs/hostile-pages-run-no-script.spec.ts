import { expect, test } from "@playwright/test";
import { openFuzzedPages } from "#e2e/fixtures/fuzzed-pages.ts";
import { type Markup, openScriptOracle } from "#e2e/fixtures/script-oracle.ts";

// No shop is asked: this is what the runtime makes of a document, and a browser.

/** bench/fuzz.ts shows 5,000 of them in the full run. */
const wanted = 100;
const atOnce = 50;
const first = (Number(process.env.VITRINE_TEST_SEED) || 1) * 1_000_003;

test("hostile pages run no script, neither in the shop nor on the canvas", async ({ context }) => {
  const fuzzed = await openFuzzedPages();
  const oracle = await openScriptOracle(context);
  // Whoever watches must be able to see: raw, nearly all of these words do something.
  const raw = fuzzed.hostileWords.map(
    (word): Markup => ({ name: word, shop: { html: word, css: "" }, canvas: [word] }),
  );
  const seen = await oracle.watch(raw);
  expect(new Set(seen.map((line) => line.split(" as ")[0])).size).toBeGreaterThan(25);

  const pages: Markup[] = [];
  for (let seed = first; pages.length < wanted; seed++) {
    const shown = await fuzzed.show(seed);
    if (!shown.refused) pages.push({ name: `document ${seed}`, shop: shown.shop, canvas: shown.canvas });
  }
  for (let at = 0; at < pages.length; at += atOnce) {
    expect(await oracle.watch(pages.slice(at, at + atOnce))).toEqual([]);
  }
  await oracle.close();
  await fuzzed.close();
});
