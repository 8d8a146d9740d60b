import type { Node } from "#blocks/contract/index.ts";
import { walk } from "#runtime/document/tree.ts";
import { registry } from "#runtime/registry.ts";

/** For each block type of a tree, its version of today. */
export function versionsOf(root: Node): Record<string, number> {
  return Object.fromEntries([...walk(root)].map(({ node: { type } }) => [type, registry.get(type)?.version ?? 1]));
}
