import type { Node } from "#blocks/contract/index.ts";
import type { Registry } from "../document/registry.ts";
import { walk } from "../document/tree.ts";

/** The next instant (epoch ms) that a date of the document names, after `now`: a cached page must not outlive it. */
export function nextChange(root: Node, registry: Registry, now: number): number | null {
  let next: number | null = null;
  for (const { node } of walk(root)) {
    for (const [name, prop] of Object.entries(registry.get(node.type)?.props ?? {})) {
      if (prop.kind !== "date-time") continue;
      const at = Date.parse(String(node.props[name]));
      if (at > now && (next === null || at < next)) next = at;
    }
  }
  return next;
}
