import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any screen has between two things. */
const MOST_STOPS = 120;

/** Tabs until something has the focus, as somebody without a mouse does. */
export async function reach(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  const isThere = () => target.evaluate((element) => element === element.ownerDocument.activeElement);
  for (let stop = 0; stop < MOST_STOPS && !(await isThere()); stop++) await page.keyboard.press(key);
  await expect(target).toBeFocused();
}
