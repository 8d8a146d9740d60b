import { expect, type Page, test } from "#e2e/fixtures/test.ts";
import { beginPage, canvasOf, rewrite, saved } from "#e2e/flows/editor.ts";

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
  await rewrite(page, canvas.getByText(lead), "Écrit dans le train");
  await expect(state(page)).toHaveAttribute("data-save", "offline");
  await page.context().setOffline(false);
  await saved(page);

  // The tab dies before the connection is back: what the browser kept is put back.
  const context = page.context();
  await context.setOffline(true);
  await rewrite(page, canvas.getByText("Écrit dans le train"), "Écrit avant la panne");
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
