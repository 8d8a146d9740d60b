import { signInLink } from "#e2e/fixtures/staff.ts";
import { expect, type Page, test } from "#e2e/fixtures/test.ts";
import { beginPage, canvasOf, saved } from "#e2e/flows/editor.ts";
import { openOneTimeLink } from "#e2e/flows/sign-in.ts";

const lead = "Choisissez, nous emballons.";
const state = (page: Page) => page.locator("[data-save]");

test("what is written without a connection is sent when it is back, and found again after a crash", async ({
  page,
  signIn,
  expectedConsole,
}) => {
  expectedConsole.push(/ERR_INTERNET_DISCONNECTED/);
  await signIn("marketer");
  const canvas = await beginPage(page, "gifts");
  await saved(page);

  await page.context().setOffline(true);
  await write(page, canvas.getByText(lead), "Écrit dans le train");
  await expect(state(page)).toHaveAttribute("data-save", "offline");
  await page.context().setOffline(false);
  await saved(page);

  // The tab dies before the connection is back: what the browser kept is put back.
  const context = page.context();
  await context.setOffline(true);
  await write(page, canvas.getByText("Écrit dans le train"), "Écrit avant la panne");
  await expect(state(page)).toHaveAttribute("data-save", "offline");
  const crashed = page.waitForEvent("crash");
  const devtools = await context.newCDPSession(page);
  devtools.send("Page.crash").catch(() => "the answer dies with the tab");
  await crashed;
  const address = page.url();
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto(address);
  await expect((await canvasOf(next)).getByText("Écrit avant la panne")).toBeVisible();
  await expect(next.getByText("Des modifications non envoyées ont été retrouvées")).toBeVisible();
  await saved(next);
});

test("of two people who write on one page, neither loses a word", async ({
  page,
  shop,
  signIn,
  browser,
  expectedConsole,
}) => {
  expectedConsole.push(/409/);
  await signIn("marketer");
  const mine = await beginPage(page, "gifts");
  await saved(page);

  const context = await browser.newContext({ baseURL: shop.origin, viewport: { width: 1280, height: 800 } });
  const other = await context.newPage();
  await openOneTimeLink(other, await signInLink(shop, "admin"));
  await other.goto(page.url());
  await write(other, (await canvasOf(other)).getByText(lead), "Les mots d’une autre");
  await saved(other);
  await context.close();

  await write(page, mine.getByText(lead), "Mes mots");
  const dialog = page.getByRole("alertdialog", { name: "Deux versions de cette page" });
  await expect(dialog.getByText("Différent : Texte")).toBeVisible();
  await expect(mine.getByText("Mes mots")).toBeVisible();
  const copied = page.waitForEvent("popup");
  await dialog.getByRole("button", { name: "Copier la mienne" }).click();
  await expect(mine.getByText("Les mots d’une autre")).toBeVisible();
  await expect((await canvasOf(await copied)).getByText("Mes mots")).toBeVisible();
});

/** Replaces a formatted text where it stands. */
async function write(page: Page, text: ReturnType<Page["locator"]>, words: string): Promise<void> {
  await text.dblclick();
  await expect(page.locator("[data-rich-bubble]")).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(words);
  await page.keyboard.press("Escape");
}
