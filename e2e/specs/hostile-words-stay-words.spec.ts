import { openFuzzedPages } from "#e2e/fixtures/fuzzed-pages.ts";
import { expect, type Page, test } from "#e2e/fixtures/test.ts";
import { canvasOf, saved } from "#e2e/flows/editor.ts";

// Pictures that nobody has; blocks that are told of them in the console are no errors of the page.
test.use({ expectedConsole: [/404|ERR_|Failed to load resource/] });

const seed = (Number(process.env.VITRINE_TEST_SEED) || 1) * 1_000_003;

test("a page of hostile words opens in the editor and in the shop, and runs nothing in either", async ({
  page,
  signIn,
  api,
}) => {
  const ran = await watchScripts(page);
  const fuzzed = await openFuzzedPages();
  const doc = fuzzed.page(seed, 60);
  await fuzzed.close();
  const made = await (await api("write")).post("documents", { data: { doc } });
  expect(made.status(), await made.text()).toBe(201);
  const { id } = (await made.json()) as { id: string };

  await signIn("marketer");
  await page.goto(`/admin/pages/${id}/edit`);
  const canvas = await canvasOf(page);
  await expect(canvas.locator("[data-node]").nth(60)).toBeAttached();
  await page.getByRole("tab", { name: "Calques" }).click();
  await page.getByRole("tree").focus();
  for (let block = 0; block < 10; block++) await page.keyboard.press("ArrowDown");

  // Other windows talk to the editor and to its canvas: nobody in there listens.
  const before = await canvas.locator("body").innerHTML();
  await page.evaluate(() => {
    const words = [
      "gjs:load",
      "setImmediate$0",
      "who-edits",
      { say: "i-take-over", tab: "0" },
      { type: "exec", code: "alert(1)" },
    ];
    for (const target of [window, document.querySelector<HTMLIFrameElement>("iframe.gjs-frame")?.contentWindow]) {
      for (const word of words) target?.postMessage(word, "*");
    }
  });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await canvas.locator("body").innerHTML()).toBe(before);
  await saved(page);

  const link = await (await api("write")).post(`documents/${id}/preview-links`);
  await page.goto(((await link.json()) as { url: string }).url);
  await expect(page.locator("main, .shop-page").first()).toBeVisible();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  expect(ran).toEqual([]);
});

/** Whatever is called or refused in any frame from now on: dialogs, and what the page's own policy had to stop. */
async function watchScripts(page: Page): Promise<string[]> {
  const ran: string[] = [];
  await page.exposeFunction("reportScript", (what: string) => ran.push(what));
  await page.addInitScript(() => {
    const tell = (what: string) =>
      void (window as unknown as { reportScript(what: string): void }).reportScript(`${location.href}: ${what}`);
    for (const name of ["alert", "confirm", "prompt"]) Object.defineProperty(window, name, { value: () => tell(name) });
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
      tell(`${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  page.on("request", (request) => {
    if (/evil\.test/.test(new URL(request.url()).host)) ran.push(`asked for ${request.url()}`);
  });
  return ran;
}
