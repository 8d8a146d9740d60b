import type { Doc, Node, PageDoc, PageMood } from "#blocks/contract/index.ts";
import { registry } from "#runtime/registry.ts";

/** The checkout is drawn by its block wherever it stands; these hold it where no marketer has put it. */

function checkout(props: Readonly<Record<string, unknown>>): Node {
  const block = registry.get("commerce.checkout");
  if (!block) throw new Error("There is no block commerce.checkout");
  return { id: "checkout", type: block.type, props: { ...structuredClone(block.defaults), ...props } };
}

const USED = ["commerce.checkout", "layout.fragment", "layout.page", "layout.section"] as const;
const blocks = Object.fromEntries(USED.map((type) => [type, registry.get(type)?.version ?? 1]));

/** The sheet that waits at the end of every page with something to buy. */
export const POPUP: Doc = {
  format: 1,
  kind: "section",
  blocks,
  meta: { title: {} },
  root: { id: "sheet", type: "layout.fragment", props: {}, slots: { body: [checkout({ mode: "popup" })] } },
};

/** The checkout's own page, for browsers without the script, in the shop's colours. */
export function checkoutPage(form: string | null, mood: PageMood): PageDoc {
  const section = registry.get("layout.section");
  const band: Node = {
    id: "band",
    type: "layout.section",
    props: { ...structuredClone(section?.defaults), width: "narrow", rhythm: "small" },
    slots: { body: [checkout({ mode: "inline", product: null, form })] },
  };
  return {
    format: 1,
    kind: "page",
    blocks,
    meta: { use: "promo", title: {}, description: {}, slug: {}, image: null, mood },
    root: { id: "root", type: "layout.page", props: {}, slots: { body: [band] } },
  };
}
