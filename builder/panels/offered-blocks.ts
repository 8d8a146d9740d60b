import type { Block } from "#blocks/contract/index.ts";
import { slotAccepts } from "#runtime/document/can-place.ts";
import { ROOT_TYPES } from "#runtime/document/limits.ts";
import type { Registry } from "#runtime/document/registry.ts";
import { SHARED } from "#runtime/document/sections.ts";

/**
 * The blocks a document can hold: a form's fields have no place on a page, nor a section in a form. What could stand
 * nowhere is left out.
 */
export function offeredBlocks(registry: Registry, rootType: string): Block[] {
  const reached = reachedFrom(registry, rootType);
  return registry
    .all()
    .filter((block) => !block.hidden && reached.has(block.type))
    .filter((block) => block.type !== SHARED || rootType === ROOT_TYPES.page);
}

/** The types to which a chain of slots leads from the root. */
function reachedFrom(registry: Registry, rootType: string): ReadonlySet<string> {
  const reached = new Set([rootType]);
  for (const type of reached) {
    for (const slot of Object.keys(registry.get(type)?.slots ?? {})) {
      for (const other of registry.all()) if (slotAccepts(registry, type, slot, other.type)) reached.add(other.type);
    }
  }
  return reached;
}
