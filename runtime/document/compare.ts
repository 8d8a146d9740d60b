import { own } from "#app/commerce/kernel/own.ts";
import type { Doc, Node } from "#blocks/contract/index.ts";
import { pointerToken } from "./measure.ts";
import { sameJson } from "./same-json.ts";
import { walk } from "./tree.ts";

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

function sameShell(mine: Node, theirs: Node): boolean {
  return sameJson(shellOf(mine), shellOf(theirs));
}

/** One value that became another; undefined where it was not, or is no more. */
export interface FieldChange {
  pointer: string;
  before: unknown;
  after: unknown;
}

/** How one JSON value became another, as deep as objects have the same shape; lists of one length item by item. */
export function changesOf(before: unknown, after: unknown, pointer = ""): FieldChange[] {
  if (sameJson(before, after)) return [];
  const both = isObject(before) && isObject(after) && Array.isArray(before) === Array.isArray(after);
  if (!both || (Array.isArray(before) && before.length !== (after as unknown as unknown[]).length)) {
    return [{ pointer, before, after }];
  }
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    changesOf(own(before, key), own(after, key), `${pointer}/${pointerToken(key)}`),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** What a node says, without what stands in it. */
export function shellOf({ slots: _slots, ...shell }: Node): Omit<Node, "slots"> {
  return shell;
}
