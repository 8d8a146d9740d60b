import type {
  Condition,
  ConditionGroup,
  DocumentKind,
  JsonSchema,
  Node,
  PageCondition,
  ProductRef,
  VisitorCondition,
  When,
} from "#blocks/contract/index.ts";
import {
  closed,
  type Kind,
  one,
  PAGE_KINDS,
  type PageFacts,
  VISITOR_KINDS,
  type VisitorFacts,
} from "./condition-kinds.ts";
import { walk } from "./tree.ts";

export type Leaf = Exclude<Condition, { kind: "group" }>;

/** What a condition may ask, in the order people find it. */
export const CONDITION_KINDS = [...Object.keys(PAGE_KINDS), ...Object.keys(VISITOR_KINDS)] as Leaf["kind"][];

/** Names nothing of the shop: a condition that says it does not hold until something is chosen. */
export const UNCHOSEN = "-";

const leaves = [...Object.values(PAGE_KINDS), ...Object.values(VISITOR_KINDS)].map(({ schema }) => schema);
const together = (items: JsonSchema[]): JsonSchema => ({
  match: { enum: ["all", "any"] },
  conditions: { type: "array", minItems: 1, maxItems: 20, items: { anyOf: items } },
});

export const whenSchema: JsonSchema = closed(
  together([...leaves, one("group", together(leaves), ["match", "conditions"])]),
  ["match", "conditions"],
);

export function isVisitors(leaf: Leaf): leaf is VisitorCondition & { not?: true } {
  return Object.hasOwn(VISITOR_KINDS, leaf.kind);
}

/** Whether a leaf holds; undefined where that cannot be said yet. */
type Answer = (leaf: Leaf) => boolean | undefined;

/**
 * Whether conditions hold, as far as it can be said: true, false, or what is still to be asked. Asking the rest later is
 * the same as asking everything at once.
 */
export function judge(when: When, answer: Answer): boolean | When {
  const open: Condition[] = [];
  const decided = when.match === "any";
  for (const condition of when.conditions) {
    const verdict = judgeOne(condition, answer);
    if (verdict === decided) return decided;
    if (typeof verdict !== "boolean") open.push(verdict);
  }
  return open.length === 0 ? !decided : { match: when.match, conditions: open };
}

function judgeOne(condition: Condition, answer: Answer): boolean | Condition {
  if (condition.kind === "group") {
    const verdict = judge(condition, answer);
    if (typeof verdict === "boolean") return verdict !== (condition.not === true);
    return { ...condition, ...verdict } as ConditionGroup & { not?: true };
  }
  const found = answer(condition);
  return found === undefined ? condition : found !== (condition.not === true);
}

function holdsOnPage(leaf: Leaf, facts: PageFacts): boolean | undefined {
  if (isVisitors(leaf)) return undefined;
  return (PAGE_KINDS[leaf.kind] as Kind<PageCondition, PageFacts>).holds(leaf, facts);
}

/** Does a block belong on the page? What only its visitor can answer stays open. */
export function judgeForPage(when: When | undefined, facts: PageFacts): boolean | When {
  return when ? judge(when, (leaf) => holdsOnPage(leaf, facts)) : true;
}

/** The rest of it, for one visitor. A question about the page that is still open is one nobody could answer: no. */
export function holdsForVisitor(when: When, facts: VisitorFacts): boolean {
  const answer = (leaf: Leaf) =>
    isVisitors(leaf) && (VISITOR_KINDS[leaf.kind] as Kind<VisitorCondition, VisitorFacts>).holds(leaf, facts);
  return judge(when, answer) === true;
}

/** Is a block shown where all of these facts hold? */
export function holds(when: When | undefined, facts: PageFacts & VisitorFacts): boolean {
  const verdict = judgeForPage(when, facts);
  return typeof verdict === "boolean" ? verdict : holdsForVisitor(verdict, facts);
}

/** Conditions that no page can meet, or that a form has other means for. */
export function whenErrors(kind: DocumentKind, when: When, pointer: string): { pointer: string; message: string }[] {
  if (kind === "form") return [{ pointer: `${pointer}/when`, message: "fields of a form have rules of their own" }];
  return conditionErrors(when.conditions, `${pointer}/when/conditions`);
}

function conditionErrors(conditions: readonly Condition[], pointer: string): { pointer: string; message: string }[] {
  return conditions.flatMap((condition, index) => {
    const at = `${pointer}/${index}`;
    if (condition.kind === "group") return conditionErrors(condition.conditions, `${at}/conditions`);
    if (saysNothing(condition)) return [{ pointer: at, message: "must say a beginning or an end" }];
    if (condition.kind === "date" && Date.parse(condition.until ?? "") <= Date.parse(condition.from ?? "")) {
      return [{ pointer: `${at}/until`, message: "must come after its beginning" }];
    }
    if ("atMost" in condition && (condition.atMost ?? Number.POSITIVE_INFINITY) < (condition.atLeast ?? 0)) {
      return [{ pointer: `${at}/atMost`, message: "is less than the least" }];
    }
    return [];
  });
}

const BETWEEN: readonly string[] = ["stock", "cart", "visits", "customer"] satisfies Leaf["kind"][];

function saysNothing(condition: Leaf): boolean {
  if (condition.kind === "date") return condition.from === undefined && condition.until === undefined;
  return BETWEEN.includes(condition.kind) && !("atLeast" in condition) && !("atMost" in condition);
}

export function* leavesOf(conditions: readonly Condition[]): Generator<Leaf> {
  for (const each of conditions) {
    if (each.kind === "group") yield* leavesOf(each.conditions);
    else yield each;
  }
}

export function* leavesIn(root: Node): Generator<Leaf> {
  for (const { node } of walk(root)) if (node.when && !node.hidden) yield* leavesOf(node.when.conditions);
}

export function productKey(ref: ProductRef): string {
  return "id" in ref ? ref.id : "";
}

/** Products whose stock decides something, each once. */
export function stockWanted(root: Node): ProductRef[] {
  const found = new Map<string, ProductRef>();
  for (const each of leavesIn(root)) if (each.kind === "stock") found.set(productKey(each.product), each.product);
  return [...found.values()];
}

/** The conditions with "the current product" named: an item of a repeat is one, and so is what a page is about. */
export function aboutProduct(when: When, id: string): When {
  const named = (condition: Condition): Condition => {
    if (condition.kind === "group") return { ...condition, ...aboutProduct(condition, id) } as Condition;
    const about = condition.kind === "stock" || condition.kind === "cart-product";
    return about && "current" in condition.product ? { ...condition, product: { id } } : condition;
  };
  return { match: when.match, conditions: when.conditions.map(named) };
}

/** The next instant (epoch ms) after `now` at which a date of a condition comes: a kept page must not outlive it. */
export function nextTurn(root: Node, now: number): number | null {
  let next: number | null = null;
  for (const each of leavesIn(root)) {
    if (each.kind !== "date") continue;
    for (const text of [each.from, each.until]) {
      const at = Date.parse(text ?? "");
      if (at > now && (next === null || at < next)) next = at;
    }
  }
  return next;
}
