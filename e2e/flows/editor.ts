import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";
import { openAdmin } from "./admin.ts";

/** Begins a page from a starter and stands in its editor. @returns the page on the canvas */
export async function beginPage(page: Page, starter: "offer" | "gifts" | "blank"): Promise<FrameLocator> {
  await openAdmin(page, "/admin/pages");
  await page.getByRole("button", { name: "Créer une page" }).first().press("Enter");
  const starters = { offer: "Une offre, un produit", gifts: "Une sélection", blank: "Page vide" };
  await page
    .getByRole("dialog", { name: "Par quoi commencer ?" })
    .getByRole("button", { name: starters[starter] })
    .press("Enter");
  await page.waitForURL(/\/admin\/pages\/[^/]+\/edit$/);
  return canvasOf(page);
}

/** The page on the canvas, once it can be worked on. */
export async function canvasOf(page: Page): Promise<FrameLocator> {
  const stage = page.getByRole("region", { name: "Page en cours d’édition" });
  const canvas = stage.frameLocator("iframe.gjs-frame");
  await expect(canvas.locator("[data-node]").first()).toBeAttached();
  await expect(stage.getByRole("status")).toHaveCount(0);
  return canvas;
}

/** Until the server has every change. */
export async function saved(page: Page): Promise<void> {
  const status = page.locator("[data-save]");
  await expect(status).toHaveAttribute("data-save", "saved");
  await expect(status).toContainText("Enregistré");
}

/** Replaces a formatted text where it stands. */
export async function rewrite(page: Page, text: Locator, words: string): Promise<void> {
  await write(page, text, words);
  await page.keyboard.press("Escape");
}

/** The same, and the caret stays in it. */
export async function write(page: Page, text: Locator, words: string): Promise<void> {
  await text.dblclick();
  await expect(page.locator("[data-rich-bubble]")).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(words);
}

/** An address of its own for a page of this run. */
export const newSlug = () => `page-${crypto.randomUUID().slice(0, 8)}`;
