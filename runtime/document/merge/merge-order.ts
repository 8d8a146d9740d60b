import type { Node } from "#blocks/contract/index.ts";
import type { Choose, Three } from "./types.ts";

/**
 * The order of what stands in one slot: that of the side which changed it, with what the other side put there after the
 * sibling it stood behind.
 * @param members all that stands in the slot now
 */
export function mergeOrder(
  lists: Three<readonly string[]>,
  members: ReadonlySet<string>,
  about: { node: Node; slot: string },
  choose: Choose,
): string[] {
  const [base, mine, theirs] = [lists.base ?? [], lists.mine ?? [], lists.theirs ?? []].map((list) =>
    list.filter((id) => members.has(id)),
  ) as [string[], string[], string[]];
  const [own, others] = [new Set(mine), new Set(theirs)];
  const inAll = new Set(base.filter((id) => own.has(id) && others.has(id)));
  const order = (list: readonly string[]) => list.filter((id) => inAll.has(id)).join(" ");
  const theirsMoved = order(theirs) !== order(base) && order(theirs) !== order(mine);
  const mineMoved = order(mine) !== order(base);
  const side =
    theirsMoved && mineMoved
      ? choose({ kind: "order", key: `order ${about.node.id}/${about.slot}`, ...about })
      : theirsMoved
        ? "theirs"
        : "mine";
  const [spine, other] = side === "mine" ? [mine, theirs] : [theirs, mine];
  const result = [...spine];
  const known = new Set(spine);
  other.forEach((id, index) => {
    if (known.has(id)) return;
    const before = other.slice(0, index).findLast((each) => known.has(each));
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id);
    known.add(id);
  });
  return [...result, ...[...members].filter((id) => !known.has(id))];
}
