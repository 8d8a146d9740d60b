import type { Doc, Node } from "#blocks/contract/index.ts";
import { walk } from "../tree.ts";

/** A node where it stands in one version. */
export interface Standing {
  node: Node;
  parent: string;
  slot: string;
}

/** All nodes of a version, by id. The root stands in nothing. */
export type Version = ReadonlyMap<string, Standing>;

export function versionOf(doc: Doc): Version {
  const found = new Map<string, Standing>();
  for (const { node, parent, slot } of walk(doc.root)) found.set(node.id, { node, parent: parent?.id ?? "", slot });
  return found;
}

export function samePlace(a: Standing | undefined, b: Standing | undefined): boolean {
  return a?.parent === b?.parent && a?.slot === b?.slot;
}

/** What stands in a node, all slots together. */
export function childrenOf({ slots = {} }: Node): Node[] {
  return Object.values(slots).flat();
}
