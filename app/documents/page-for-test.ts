import type { PageDoc, PageMeta } from "#blocks/contract/index.ts";
import { registry } from "#runtime/registry.ts";

/** A page that holds nothing, with the given meta. */
export function pageForTest(meta: Partial<PageMeta>): PageDoc {
  const root = registry.get("layout.page");
  if (!root) throw new Error("There is no layout.page");
  return {
    format: 1,
    kind: "page",
    blocks: { "layout.page": root.version },
    meta: { use: "promo", title: {}, description: {}, slug: {}, image: null, mood: "clair", ...meta },
    root: { id: "root", type: "layout.page", props: { ...root.defaults } },
  };
}
