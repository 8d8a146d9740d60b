import type { Doc } from "#blocks/contract/index.ts";
import { type MergeConflict, merge, type Side } from "#runtime/document/merge/merge.ts";
import { findNode, insertNode, placeOf, withNewIds } from "#runtime/document/tree.ts";

/** What counts of what both changed; `both`: my block, and theirs after it. */
export type Verdict = Side | "both";

export interface TwoVersions {
  base: Doc;
  mine: Doc;
  theirs: Doc;
}

/** May both versions of this stay? Of a block's values, where the block is not the page itself. */
export function canBeBoth(conflict: MergeConflict, { mine }: Pick<TwoVersions, "mine">): boolean {
  return conflict.kind === "field" && conflict.node !== null && conflict.node.id !== mine.root.id;
}

/** The one document that a person makes of two. What is not in `verdicts` is as mine. */
export function putTogether(
  { base, mine, theirs }: TwoVersions,
  verdicts: ReadonlyMap<string, Verdict>,
  newId: () => string,
): Doc {
  const twice = new Set<string>();
  const { doc } = merge(base, mine, theirs, (conflict) => {
    const verdict = verdicts.get(conflict.key) ?? "mine";
    if (verdict !== "both") return verdict;
    if (conflict.kind === "field" && conflict.node) twice.add(conflict.node.id);
    return "mine";
  });
  let { root } = doc;
  for (const id of twice) {
    const [place, other] = [placeOf(root, id), findNode(theirs.root, id)];
    if (place && other) root = insertNode(root, { ...place, index: place.index + 1 }, withNewIds(other, newId));
  }
  return { ...doc, root };
}
