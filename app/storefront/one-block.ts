import type { Node, PageDoc } from "#blocks/contract/index.ts";
import { registry } from "#runtime/registry.ts";

/** A page with one block on it, in a narrow section: what is shown where no document was asked for. */
export function oneBlock(type: string, props: Readonly<Record<string, unknown>>, id = "block"): PageDoc {
  const node = (of: string, name: string, own: Readonly<Record<string, unknown>>, slots?: Node["slots"]): Node => ({
    ...{ id: name, type: of, props: { ...structuredClone(registry.get(of)?.defaults), ...own } },
    ...(slots && { slots }),
  });
  const band = node("layout.section", "band", { width: "narrow", rhythm: "small" }, { body: [node(type, id, props)] });
  const root = node("layout.page", "root", {}, { body: [band] });
  const versions = ["layout.page", "layout.section", type].map((each) => [each, registry.get(each)?.version ?? 1]);
  return {
    format: 1,
    kind: "page",
    blocks: Object.fromEntries(versions),
    meta: { use: "promo", title: {}, description: {}, slug: {}, image: null, mood: "shop" },
    root,
  };
}
