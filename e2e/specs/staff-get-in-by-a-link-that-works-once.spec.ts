import { signInLink } from "#e2e/fixtures/staff.ts";
import { expect, test } from "#e2e/fixtures/test.ts";
import { openOneTimeLink } from "#e2e/flows/sign-in.ts";

test("a new owner chooses a password and is in; the link is then spent", async ({ page, shop, browser }) => {
  const link = await signInLink(shop, "owner");
  await openOneTimeLink(page, link);
  await expect(page.getByRole("navigation").first()).toBeVisible();

  const stranger = await browser.newPage();
  await stranger.goto(link);
  await expect(stranger.locator('input[name="password"]')).toHaveCount(0);
  await stranger.close();
});

test("nobody gets in without one", async ({ page }) => {
  await page.goto("/admin");
  await expect(page).toHaveURL(/\/admin\/sign-in/);
});
