import type { Doc, Node } from "#blocks/contract/index.ts";
import { walk } from "#runtime/document/tree.ts";
import { sameJson } from "./same-json.ts";

export type Difference =
  | { kind: "added" | "removed" | "changed" | "moved"; node: Node }
  /** What the document says of itself. */
  | { kind: "meta" };

/** A node with the way to its slot, as one word: `parent/slot`. */
interface Standing {
  node: Node;
  parent: string | null;
  at: string;
}

/** How `mine` differs from `theirs`, block by block: ids never change, so a moved block is a moved block. */
export function compare(mine: Doc, theirs: Doc): Difference[] {
  const [own, other] = [standings(mine), standings(theirs)];
  const ownBefore = predecessors(own, other);
  const otherBefore = predecessors(other, own);
  const differences: Difference[] = sameJson(mine.meta, theirs.meta) ? [] : [{ kind: "meta" }];
  // A branch that is new, or gone, as a whole is one difference, not one for each block in it.
  const heads = (ids: ReadonlyMap<string, Standing>, known: ReadonlyMap<string, Standing>) =>
    [...ids.values()].filter(({ node, parent }) => !known.has(node.id) && (parent === null || known.has(parent)));

  for (const { node, at } of own.values()) {
    const there = other.get(node.id);
    if (!there) continue;
    if (!sameShell(node, there.node)) differences.push({ kind: "changed", node });
    else if (at !== there.at || ownBefore.get(node.id) !== otherBefore.get(node.id)) {
      differences.push({ kind: "moved", node });
    }
  }
  return [
    ...differences,
    ...heads(own, other).map(({ node }): Difference => ({ kind: "added", node })),
    ...heads(other, own).map(({ node }): Difference => ({ kind: "removed", node })),
  ];
}

function standings(doc: Doc): Map<string, Standing> {
  return new Map(
    [...walk(doc.root)].map(({ node, parent, slot }) => [
      node.id,
      { node, parent: parent?.id ?? null, at: `${parent?.id}/${slot}` },
    ]),
  );
}

/** For each node, the sibling before it among those that stand in the same slot in both versions. */
function predecessors(
  here: ReadonlyMap<string, Standing>,
  there: ReadonlyMap<string, Standing>,
): Map<string, string | undefined> {
  const last = new Map<string, string>();
  const before = new Map<string, string | undefined>();
  for (const { node, at } of here.values()) {
    if (there.get(node.id)?.at !== at) continue;
    before.set(node.id, last.get(at));
    last.set(at, node.id);
  }
  return before;
}

function sameShell({ slots: _mine, ...mine }: Node, { slots: _theirs, ...theirs }: Node): boolean {
  return sameJson(mine, theirs);
}
