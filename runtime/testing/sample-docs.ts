import type { PageDoc } from "#blocks/contract/index.ts";
import { registry } from "../registry.ts";
import { sampleNode, samplePage, samples } from "../samples.ts";

/** Every sample of every block that stands on a page, all on one page, each node with an id of its own. */
export function everySample(): PageDoc {
  const nodes = [...samples].flatMap(([type, named]) => {
    const block = registry.get(type);
    if (!block || block.hidden || ["form", "campaign"].includes(block.category)) return [];
    return Object.entries(named).map(([name, sample]) => sampleNode(type, sample, `${type.replace(".", "-")}-${name}`));
  });
  return samplePage(nodes);
}

/** A page for each sample. */
export function sampleDocs(): PageDoc[] {
  const all = everySample();
  return (all.root.slots?.body ?? []).map((node) => samplePage([node]));
}
