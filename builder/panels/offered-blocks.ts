import type { Block } from "#blocks/contract/index.ts";
import { ROOT_TYPES } from "#runtime/document/limits.ts";
import type { Registry } from "#runtime/document/registry.ts";
import { SHARED } from "#runtime/document/sections.ts";

/**
 * The blocks a document can hold: a form's fields have no place on a page, nor a section in a form. What could stand
 * nowhere is left out.
 */
export function offeredBlocks(registry: Registry, rootType: string): Block[] {
  return registry
    .all()
    .filter((block) => !block.hidden && hasPlace(registry, block, rootType))
    .filter((block) => block.type !== SHARED || rootType === ROOT_TYPES.page);
}

/** Is there any chain of slots from the root to this block? */
function hasPlace(registry: Registry, block: Block, rootType: string): boolean {
  const reached = new Set([rootType]);
  for (const type of reached) {
    for (const rule of Object.values(registry.get(type)?.slots ?? {})) {
      for (const other of registry.all()) {
        const takes = rule.accepts.some((word) => word === other.type || (!other.hidden && word === other.category));
        if (takes) reached.add(other.type);
      }
    }
  }
  return reached.has(block.type);
}
