import type { Node, Props } from "#blocks/contract/index.ts";
import type { Scope } from "../data/scope.ts";
import type { VisitorFacts } from "../document/condition-kinds.ts";
import { holdsForVisitor } from "../document/conditions.ts";
import type { Registry } from "../document/registry.ts";
import { walk } from "../document/tree.ts";
import { belongsToVisitor } from "../document/values.ts";
import type { ShownNode } from "./shown-tree.ts";
import type { DateValue } from "./value-words.ts";
import { pathsIn } from "./wanted.ts";

/**
 * Is this block one visitor's: shown to some of them, or saying something of them? A page that is kept for everybody
 * holds its place, and the visitor's own browser asks for it.
 */
export function isPart(node: ShownNode, registry: Registry): boolean {
  return node.asks !== undefined || saysOfVisitor(registry.get(node.type)?.props ?? {}, node.props);
}

function saysOfVisitor(props: Props, values: Node["props"]): boolean {
  for (const path of pathsIn(props, values)) if (belongsToVisitor(path)) return true;
  return false;
}

export function hasParts(root: Node, registry: Registry): boolean {
  return [...walk(root)].some(({ node }) => isPart(node, registry));
}

/** The tree as one visitor sees it: without the blocks that are not for them. */
export function settleFor(root: Node, facts: VisitorFacts): Node {
  const within = (node: ShownNode): ShownNode[] => {
    if (node.asks && !holdsForVisitor(node.asks, facts)) return [];
    const { asks: _settled, slots, ...own } = node;
    if (!slots) return [own];
    return [
      {
        ...own,
        slots: Object.fromEntries(Object.entries(slots).map(([name, nodes]) => [name, nodes.flatMap(within)])),
      },
    ];
  };
  return within(root)[0] ?? root;
}

/**
 * The outermost parts of a page, one beside the other, each with what its surroundings let it say: nothing else of the
 * page is asked about or rendered for one visitor. What is inside a part is settled with it.
 */
export function partsFor(root: Node, registry: Registry, facts: VisitorFacts): Node[] {
  const found: Node[] = [];
  const visit = (node: ShownNode, scope: Scope) => {
    const own = node.scope ? { ...scope, ...node.scope } : scope;
    if (!isPart(node, registry)) {
      for (const children of Object.values(node.slots ?? {})) for (const child of children) visit(child, own);
      return;
    }
    if (node.asks && !holdsForVisitor(node.asks, facts)) return;
    const { asks: _settled, ...shown } = node;
    found.push({ ...settleFor(shown, facts), scope: own } as ShownNode);
  };
  visit(root, {});
  return found;
}

/** What texts may say of a visitor. Parameters of the address are a stranger's words: cleaned where they come in. */
export function visitorScope({ parameters, customer }: VisitorFacts, currency: string): Scope {
  return {
    url: parameters,
    ...(customer && {
      customer: {
        ...{ name: customer.name, city: customer.city, orders: customer.orders },
        returning: customer.orders > 0,
        spent: { amount: customer.spent, currency },
        lastOrder: { at: customer.lastOrder } satisfies DateValue,
      },
    }),
  };
}
