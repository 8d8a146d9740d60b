import type { Page } from "@playwright/test";

/** Opens a screen of the admin and waits until its scripts listen: a press before that would be lost. */
export async function openAdmin(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState("networkidle");
}

/** Sees to the language of the screens, so that a journey can name what it presses. */
export async function speak(page: Page, locale: "fr" | "ar" | "en", theme: "light" | "dark" = "light"): Promise<void> {
  const { origin } = new URL(page.url());
  await page.context().addCookies([{ name: "vitrine_admin", value: `${locale}.${theme}`, url: `${origin}/admin` }]);
}
