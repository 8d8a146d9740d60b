import type { Page, Request } from "@playwright/test";

/** Counts the scripts that a page fetches from now on. @returns bytes so far, as they came over the network */
export function weighScripts(page: Page): () => Promise<number> {
  const fetched: Request[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script") fetched.push(request);
  });
  return async () => {
    const sizes = await Promise.all(fetched.map((each) => each.sizes()));
    return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  };
}
