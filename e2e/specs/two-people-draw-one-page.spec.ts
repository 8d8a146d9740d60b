import { signInLink } from "#e2e/fixtures/staff.ts";
import { expect, test } from "#e2e/fixtures/test.ts";
import { beginPage, canvasOf, rewrite, saved, write } from "#e2e/flows/editor.ts";
import { openOneTimeLink } from "#e2e/flows/sign-in.ts";

const lead = "Choisissez, nous emballons.";

test("two people see each other, wait for each other, and put together what both wrote", async ({
  page,
  shop,
  signIn,
  browser,
  expectedConsole,
}) => {
  expectedConsole.push(/409/, /ERR_INTERNET_DISCONNECTED/);
  await signIn("marketer");
  const mine = await beginPage(page, "gifts");
  await saved(page);
  const context = await browser.newContext({ baseURL: shop.origin, viewport: { width: 1280, height: 800 } });
  const other = await context.newPage();
  await openOneTimeLink(other, await signInLink(shop, "admin"));
  await other.goto(page.url());
  const theirs = await canvasOf(other);
  await expect(page.getByRole("list", { name: "Aussi sur cette page" }).getByRole("button")).toHaveCount(1);

  // What one saves comes onto the other's page by itself; the block in which one's caret stands is kept for them.
  await write(other, theirs.getByText(lead), "Les mots d’une autre");
  await expect(mine.getByText("Les mots d’une autre")).toBeVisible();
  await mine.getByText("Les mots d’une autre").dblclick();
  await expect(page.getByText(/écrit dans ce bloc en ce moment/).first()).toBeVisible();
  await page.getByRole("button", { name: "Reprendre la main" }).click();
  await write(page, mine.getByText("Les mots d’une autre"), "Repris");
  await expect(theirs.getByText("Repris")).toBeVisible();

  // Both write the same words, one of them without a connection, in the middle of a word.
  await page.context().setOffline(true);
  await page.keyboard.press("Escape");
  await rewrite(page, mine.getByText("Repris"), "Mes mots");
  await expect(page.locator("[data-save]")).toHaveAttribute("data-save", "offline");
  await other.getByRole("button", { name: "Reprendre la main" }).click();
  await rewrite(other, theirs.getByText("Repris"), "Ses mots");
  await saved(other);
  await page.context().setOffline(false);
  await context.close();
  const dialog = page.getByRole("alertdialog", { name: "Deux versions de cette page" });
  await dialog.getByRole("radio", { name: "Les deux" }).check();
  await dialog.getByRole("button", { name: "Enregistrer ces choix" }).press("Enter");
  await saved(page);
  await expect(mine.getByText("Mes mots")).toBeVisible();
  await expect(mine.getByText("Ses mots")).toBeVisible();
});
