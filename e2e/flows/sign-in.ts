import type { Page } from "@playwright/test";

/** Long enough, and no word of any list. */
export const journeyPassword = "quarante-deux vases bleus";

/** Opens a one-time link, chooses the password and stands on the admin's first page. */
export async function openOneTimeLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  const password = page.locator('input[name="password"]');
  await password.fill(journeyPassword);
  await password.press("Enter");
  await page.waitForURL(({ pathname }) => pathname.startsWith("/admin") && !pathname.startsWith("/admin/welcome"));
}
