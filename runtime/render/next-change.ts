import { isBound, type Node } from "#blocks/contract/index.ts";
import type { Registry } from "../document/registry.ts";
import { walk } from "../document/tree.ts";

const MINUTE = 60_000;

/**
 * The next instant (epoch ms), after `now`, that a date of the document names or to which something counts down: a cached
 * page must not outlive it.
 */
export function nextChange(root: Node, registry: Registry, now: number): number | null {
  let next: number | null = null;
  for (const { node } of walk(root)) {
    const block = registry.get(node.type);
    if (block?.ticks && (next === null || now + MINUTE < next)) next = now + MINUTE;
    for (const [name, prop] of Object.entries(block?.props ?? {})) {
      if (prop.kind !== "date-time") continue;
      const value = node.props[name];
      const at = Date.parse(String(isBound(value) ? value.fallback : value));
      if (at > now && (next === null || at < next)) next = at;
    }
  }
  return next;
}
