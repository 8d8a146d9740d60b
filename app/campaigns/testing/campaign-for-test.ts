import type { Doc, Node } from "#blocks/contract/index.ts";
import { ROOT_TYPES } from "#runtime/document/limits.ts";
import { walk } from "#runtime/document/tree.ts";
import { registry } from "#runtime/registry.ts";
import { sampleNode } from "#runtime/samples.ts";

/** A piece with the block's own defaults. */
export function pieceForTest(kind: string, props: Record<string, unknown>, id = kind): Node {
  return sampleNode(`campaign.${kind}`, { props }, id);
}

/** A message that says this, as the smallest piece that can be published. */
export function messageForTest(fr = "Merci"): Node {
  const body = [sampleNode("content.heading", { props: { text: { fr } } }, "words")];
  return { ...pieceForTest("message", {}), slots: { body } };
}

/** A campaign that holds these pieces. */
export function campaignForTest(props: Record<string, unknown>, pieces: Node[], title = "Promo"): Doc {
  const root = { ...sampleNode(ROOT_TYPES.campaign, { props }, "root"), slots: { pieces } };
  const types = [...walk(root)].map(({ node }) => node.type);
  return {
    format: 1,
    kind: "campaign",
    blocks: Object.fromEntries(types.map((type) => [type, registry.get(type)?.version ?? 1])),
    meta: { title: { fr: title } },
    root,
  };
}
