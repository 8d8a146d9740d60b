import { shellOf } from "../compare.ts";
import { sameJson } from "../same-json.ts";
import type { Choose, Side } from "./types.ts";
import { childrenOf, samePlace, type Version } from "./versions.ts";

/** Ids of the nodes that the merged document holds. What one side removed stays only where the other worked in it. */
export function mergePresence(base: Version, mine: Version, theirs: Version, choose: Choose): Set<string> {
  const kept = new Set([...mine.keys(), ...theirs.keys()]);
  const sides = [
    { by: "theirs", other: mine, from: theirs },
    { by: "mine", other: theirs, from: mine },
  ] as const;
  for (const { by, other, from } of sides) {
    const removed = new Set([...other.keys()].filter((id) => base.has(id) && !from.has(id)));
    const spared = new Set<string>();
    for (const head of workedIn(removed, base, other)) {
      const standing = other.get(head);
      if (!standing) continue;
      const counts: Side = choose({ kind: "removed", key: `removed ${head}`, node: standing.node, by });
      if (counts !== by) for (const id of branch(head, removed, other)) spared.add(id);
    }
    for (const id of removed) if (!spared.has(id)) kept.delete(id);
  }
  return kept;
}

/** The topmost of the removed nodes in whose branches the other side changed, moved or added something. */
function workedIn(removed: ReadonlySet<string>, base: Version, other: Version): Set<string> {
  const heads = new Set<string>();
  for (const id of removed) {
    const [before, after] = [base.get(id), other.get(id)];
    if (!before || !after) continue;
    const touched =
      !samePlace(before, after) ||
      !sameJson(shellOf(before.node), shellOf(after.node)) ||
      childrenOf(after.node).some((child) => base.get(child.id)?.parent !== id);
    if (!touched) continue;
    let head = id;
    for (let above = after.parent; removed.has(above); above = other.get(above)?.parent ?? "") head = above;
    heads.add(head);
  }
  return heads;
}

/** The removed nodes of a branch, its head included. */
function branch(head: string, removed: ReadonlySet<string>, other: Version): string[] {
  const found: string[] = [];
  const stack = [head];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const standing = other.get(id);
    if (!standing || !removed.has(id)) continue;
    found.push(id);
    stack.push(...childrenOf(standing.node).map((child) => child.id));
  }
  return found;
}
