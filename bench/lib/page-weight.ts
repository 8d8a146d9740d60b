import { chromium } from "playwright";
import { chromiumFlags, chromiumPath } from "../../e2e/fixtures/chromium.ts";

export interface PageWeight {
  HTML: number;
  CSS: number;
  JavaScript: number;
  fonts: number;
  images: number;
  /** All of it, headers included. */
  everything: number;
}

/** Chromium's names of what a page loads. */
const kinds: Record<string, keyof PageWeight> = {
  Document: "HTML",
  Stylesheet: "CSS",
  Script: "JavaScript",
  Font: "fonts",
  Image: "images",
};

/**
 * What a phone of 390 pixels loads before anybody touches it, in bytes as they come over the wire.
 * @param url the page's address
 */
export async function pageWeight(url: string): Promise<PageWeight> {
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(chromiumPath ? { executablePath: chromiumPath } : {}),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true });
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    const weight: PageWeight = { HTML: 0, CSS: 0, JavaScript: 0, fonts: 0, images: 0, everything: 0 };
    const kindOf = new Map<string, string>();
    session.on("Network.responseReceived", ({ requestId, type }) => kindOf.set(requestId, type));
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const kind = kinds[kindOf.get(requestId) ?? ""];
      if (kind) weight[kind] += encodedDataLength;
      weight.everything += encodedDataLength;
    });
    await page.goto(url, { waitUntil: "networkidle" });
    return weight;
  } finally {
    await browser.close();
  }
}
