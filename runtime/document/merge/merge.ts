import type { Doc, Node } from "#blocks/contract/index.ts";
import { shellOf } from "../compare.ts";
import { typesOf } from "../tree.ts";
import { mergeOrder } from "./merge-order.ts";
import { mergePlaces } from "./merge-places.ts";
import { mergePresence } from "./merge-presence.ts";
import { META_OPEN, mergeValues, NODE_OPEN, sameParts } from "./merge-values.ts";
import type { Choose, MergeConflict, Three } from "./types.ts";
import { type Version, versionOf } from "./versions.ts";

export type { Choose, MergeConflict, Side } from "./types.ts";

export interface Merged {
  doc: Doc;
  /** What both changed; `doc` holds what `choose` said of each. */
  conflicts: MergeConflict[];
}

/**
 * Two versions of a document that began as one, put together: block by block, and in a block prop by prop. Whatever only
 * one side changed is in the result; what both changed is decided by `choose` and told. Branches that are as they were
 * stay the very same objects. The result may be more than a document or a slot takes: whoever keeps it has it checked.
 */
export function merge(base: Doc, mine: Doc, theirs: Doc, choose: Choose = () => "mine"): Merged {
  const conflicts = new Map<string, MergeConflict>();
  const ask: Choose = (conflict) => {
    conflicts.set(conflict.key, conflict);
    return choose(conflict);
  };
  if (mine === theirs || base === theirs) return { doc: mine, conflicts: [] };
  if (mine.root.id !== theirs.root.id || mine.kind !== theirs.kind) {
    const side = ask({ kind: "whole", key: "whole" });
    return { doc: side === "mine" ? mine : theirs, conflicts: [...conflicts.values()] };
  }
  const meta = mergeValues(
    { base: base.meta, mine: mine.meta, theirs: theirs.meta },
    {
      open: META_OPEN,
      clash(pointer, values) {
        const side = ask({ kind: "field", key: `field ${pointer}`, node: null, pointer, ...values });
        return values[side];
      },
    },
  );
  const root = mergeTrees(
    { base: base.root, mine: mine.root, theirs: theirs.root },
    [base, mine, theirs].map(versionOf),
    ask,
  );
  const doc = { ...mine, meta, root, blocks: blocksOf(root, mine, theirs) } as Doc;
  return { doc: sameParts({ ...mine }, { ...doc }) ? mine : doc, conflicts: [...conflicts.values()] };
}

function blocksOf(root: Node, mine: Doc, theirs: Doc): Doc["blocks"] {
  if (root === mine.root) return mine.blocks;
  if (root === theirs.root) return theirs.blocks;
  const versions = { ...theirs.blocks, ...mine.blocks };
  const used = Object.fromEntries([...typesOf(root)].sort().map((type) => [type, versions[type] ?? 1]));
  return [mine.blocks, theirs.blocks].find((blocks) => sameParts(blocks, used)) ?? used;
}

function mergeTrees(roots: Record<"base" | "mine" | "theirs", Node>, versions: Version[], choose: Choose): Node {
  const [base, mine, theirs] = versions as [Version, Version, Version];
  const kept = mergePresence(base, mine, theirs, choose);
  const places = mergePlaces(base, mine, theirs, kept, choose);
  const members = new Map<string, Map<string, Set<string>>>();
  for (const [id, { parent, slot }] of places) {
    const slots = members.get(parent) ?? new Map<string, Set<string>>();
    slots.set(slot, (slots.get(slot) ?? new Set()).add(id));
    members.set(parent, slots);
  }

  const build = (id: string): Node => {
    const [own, other] = [mine.get(id)?.node, theirs.get(id)?.node];
    const shown = own ?? other ?? roots.mine;
    // What one side alone knows is as that side has it.
    const three: Three<Node> =
      own && other
        ? { base: base.get(id)?.node, mine: own, theirs: other }
        : { base: shown, mine: shown, theirs: shown };
    const shell = mergeShell(three, shown, choose);
    const slots = buildSlots(three, shown);
    const merged: Node = { ...shell, ...(slots && { slots }) };
    return [three.mine, three.theirs].find((node) => node && isThis(node, shell, slots)) ?? merged;
  };
  const buildSlots = (three: Three<Node>, shown: Node): Node["slots"] => {
    const filled = members.get(shown.id) ?? new Map<string, Set<string>>();
    const names = new Set([
      ...Object.keys(three.mine?.slots ?? {}),
      ...Object.keys(three.theirs?.slots ?? {}),
      ...filled.keys(),
    ]);
    const slots: Record<string, Node[]> = {};
    for (const slot of names) {
      const lists = each(three, (node) => node?.slots?.[slot]);
      const inside = filled.get(slot);
      // An empty slot is there or not as a value is: by the side that changed it.
      if (!inside && !present(each(lists, (list) => list !== undefined))) continue;
      const ids = each(lists, (list) => list?.map((node) => node.id));
      const order = mergeOrder(ids, inside ?? new Set(), { node: shown, slot }, choose);
      const nodes = order.map(build);
      slots[slot] = [lists.mine, lists.theirs].find((list) => list && sameList(list, nodes)) ?? nodes;
    }
    if (Object.keys(slots).length > 0) return slots;
    return present(each(three, (node) => node?.slots !== undefined)) ? slots : undefined;
  };
  return build(roots.mine.id);
}

function mergeShell(three: Three<Node>, shown: Node, choose: Choose): Omit<Node, "slots"> {
  const merged = mergeValues(
    each(three, (node) => node && shellOf(node)),
    {
      open: NODE_OPEN,
      clash(pointer, values) {
        const key = `field ${shown.id}${pointer}`;
        return values[choose({ kind: "field", key, node: shown, pointer, ...values })];
      },
    },
  );
  return merged as Omit<Node, "slots">;
}

function isThis(node: Node, shell: Omit<Node, "slots">, slots: Node["slots"]): boolean {
  if (!sameParts({ ...shellOf(node) }, { ...shell })) return false;
  if (node.slots === undefined || slots === undefined) return node.slots === slots;
  return sameParts(node.slots, slots);
}

function sameList(a: readonly Node[], b: readonly Node[]): boolean {
  return a.length === b.length && a.every((node, at) => node === b[at]);
}

function each<T, U>({ base, mine, theirs }: Three<T>, of: (value: T | undefined) => U | undefined): Three<U> {
  return { base: of(base), mine: of(mine), theirs: of(theirs) };
}

function present({ base, mine, theirs }: Three<boolean>): boolean {
  return (mine === base ? theirs : mine) ?? false;
}
