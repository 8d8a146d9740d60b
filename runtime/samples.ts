import type { Block, Node, PageDoc, Sample, SampleNode, Samples } from "#blocks/contract/index.ts";
import { ROOT_TYPES } from "./document/limits.ts";
import type { Registry } from "./document/registry.ts";
import { walk } from "./document/tree.ts";
import { registry } from "./registry.ts";

const found = import.meta.glob<Samples>("../blocks/*/*/samples.ts", { eager: true, import: "default" });

/** Samples by block type; a block without the file has none. */
export const samples: ReadonlyMap<string, Samples> = new Map(
  Object.entries(found).map(([path, each]) => [path.split("/").slice(-3, -1).join("."), each]),
);

/** A sample as a node, its ids made from `id`, its unsaid props the blocks' defaults. */
export function sampleNode(type: string, sample: Sample, id = "sample", from: Registry = registry): Node {
  return build({ type, ...sample }, id, from);
}

function build({ type, props, style, slots }: SampleNode, id: string, from: Registry): Node {
  const block: Block | undefined = from.get(type);
  if (!block) throw new Error(`A sample names "${type}", which is no block`);
  return {
    id,
    type,
    props: structuredClone({ ...block.defaults, ...props }),
    ...(style && { style }),
    ...(slots && {
      slots: Object.fromEntries(
        Object.entries(slots).map(([slot, nodes]) => [
          slot,
          nodes.map((node, index) => build(node, `${id}-${slot}-${index + 1}`, from)),
        ]),
      ),
    }),
  };
}

/** A whole page that holds these nodes: what a test, a contact sheet or a preview loads. */
export function samplePage(body: Node[], from: Registry = registry): PageDoc {
  const root: Node = { id: "root", type: ROOT_TYPES.page, props: {}, slots: { body } };
  return {
    format: 1,
    kind: "page",
    blocks: Object.fromEntries([...walk(root)].map(({ node }) => [node.type, from.get(node.type)?.version ?? 1])),
    meta: {
      use: "promo",
      title: { fr: "Exemple", ar: "مثال", en: "Sample" },
      description: {},
      slug: {},
      image: null,
      mood: "shop",
    },
    root,
  };
}
