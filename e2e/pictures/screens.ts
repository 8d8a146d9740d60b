import type { Frame, Page } from "@playwright/test";
import sharp from "sharp";

/**
 * All that a frame shows, screen by screen from the top, one under the other. Unlike a picture of the whole page it leaves
 * the window as high as it is: what is measured by the screen, or sticks to it, stands as a visitor sees it.
 */
export async function screens(page: Page, frame: Frame = page.mainFrame()): Promise<Buffer> {
  const { width, height, all } = await frame.evaluate(() => ({
    width: innerWidth,
    height: innerHeight,
    all: document.documentElement.scrollHeight,
  }));
  const shots: Buffer[] = [];
  for (let top = 0; top < all; top += height) {
    await frame.evaluate((to) => scrollTo({ top: to, behavior: "instant" }), top);
    shots.push(await still(page));
  }
  return sharp({ create: { width, height: shots.length * height, channels: 3, background: "#888" } })
    .composite(shots.map((input, at) => ({ input, left: 0, top: at * height })))
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Pictures are painted when they are decoded: the first screen that looks like the one before it is whole. */
async function still(page: Page): Promise<Buffer> {
  let before = await page.screenshot();
  for (let tries = 0; tries < 10; tries++) {
    const now = await page.screenshot();
    if (now.equals(before)) return now;
    before = now;
  }
  throw new Error("The page does not stand still");
}
