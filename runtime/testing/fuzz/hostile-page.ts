import type { Doc, Node, PageDoc } from "#blocks/contract/index.ts";
import { loadDocument } from "../../document/load-document.ts";
import { withNewIds } from "../../document/tree.ts";
import { ajvValidators } from "../../document/validators.server.ts";
import { registry } from "../../registry.ts";
import { samplePage } from "../../samples.ts";
import { fuzzedDocument } from "./fuzzed-documents.ts";

/** One page of so many hostile blocks that the door takes: what a rude author could really save and send round. */
export function hostilePage(sources: readonly Doc[], seed: number, blocks: number): PageDoc {
  const options = { registry, validators: ajvValidators(registry) };
  const body: Node[] = [];
  let ids = 0;
  for (let at = seed; body.length < blocks; at++) {
    const loaded = loadDocument(fuzzedDocument(sources, at).input, options);
    if (!loaded.ok || loaded.value.kind !== "page") continue;
    body.push(...(loaded.value.root.slots?.body ?? []).map((node) => withNewIds(node, () => `evil-${ids++}`)));
  }
  return samplePage(body.slice(0, blocks).map(written));
}

/** As it can be sent: the API takes no control characters and no half of a letter. */
function written(node: Node): Node {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: just those that are taken out.
  const clean = (word: string) => word.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");
  return JSON.parse(
    JSON.stringify(node, (_, value: unknown) => (typeof value === "string" ? clean(value) : value)),
  ) as Node;
}
