import type { Node } from "#blocks/contract/index.ts";
import type { Registry } from "#runtime/document/registry.ts";

/**
 * A fresh node of a type with its default props and its empty slots.
 * @throws when the type is unknown: callers take it from the registry.
 */
export function newNode(registry: Registry, type: string, newId: () => string): Node {
  const block = registry.get(type);
  if (!block) throw new Error(`No block is called "${type}"`);
  const names = Object.keys(block.slots ?? {});
  return {
    id: newId(),
    type,
    props: structuredClone(block.defaults),
    ...(names.length > 0 && { slots: Object.fromEntries(names.map((name) => [name, []])) }),
  };
}
