import { LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import {
  BREAKPOINTS,
  type Breakpoint,
  type Condition,
  type DocumentKind,
  type JsonSchema,
  type Node,
  type ProductRef,
  type When,
} from "#blocks/contract/index.ts";
import { walk } from "./tree.ts";

/** What is so, for the page and the screen that a block may be shown on. */
export interface Facts {
  locale: Locale;
  device: Breakpoint;
  /** Epoch ms. */
  now: number;
  /** Units of a product that can be bought. */
  available(product: ProductRef): number;
}

interface Kind<C extends Condition> {
  schema: JsonSchema;
  holds(condition: C, facts: Facts): boolean;
}

const some = (values: readonly string[]): JsonSchema => ({
  type: "array",
  minItems: 1,
  uniqueItems: true,
  items: { enum: values },
});
const instant: JsonSchema = { type: "string", format: "date-time" };
const units: JsonSchema = { type: "integer", minimum: 0, maximum: 1_000_000 };

/**
 * THE conditions there are. Another kind is another entry: the schema guards it at the door, the inspector draws it. What
 * belongs to one visitor (cart, town) has no place here, because pages are kept for everybody.
 */
const KINDS: { [K in Condition["kind"]]: Kind<Extract<Condition, { kind: K }>> } = {
  locale: {
    schema: one("locale", { is: some(LOCALES) }, ["is"]),
    holds: ({ is }, { locale }) => is.includes(locale),
  },
  device: {
    schema: one("device", { is: some(BREAKPOINTS) }, ["is"]),
    holds: ({ is }, { device }) => is.includes(device),
  },
  date: {
    schema: { ...one("date", { from: instant, until: instant }, []), minProperties: 2 },
    holds: ({ from, until }, { now }) =>
      (from === undefined || Date.parse(from) <= now) && (until === undefined || Date.parse(until) > now),
  },
  stock: {
    schema: {
      ...one(
        "stock",
        {
          product: {
            anyOf: [
              closed({ id: { type: "string", minLength: 1, maxLength: 64 } }, ["id"]),
              closed({ current: { const: true } }, ["current"]),
            ],
          },
          atLeast: units,
          atMost: units,
        },
        ["product"],
      ),
      minProperties: 3,
    },
    holds({ product, atLeast = 0, atMost = Number.POSITIVE_INFINITY }, { available }) {
      const left = available(product);
      return left >= atLeast && left <= atMost;
    },
  },
};

export const CONDITION_KINDS = Object.keys(KINDS) as Condition["kind"][];

export const whenSchema: JsonSchema = closed(
  {
    match: { enum: ["all", "any"] },
    conditions: {
      type: "array",
      minItems: 1,
      maxItems: 20,
      items: { anyOf: Object.values(KINDS).map(({ schema }) => schema) },
    },
  },
  ["match", "conditions"],
);

function closed(properties: JsonSchema, required: readonly string[]): JsonSchema {
  return { type: "object", required, additionalProperties: false, properties };
}

function one(kind: string, properties: JsonSchema, required: readonly string[]): JsonSchema {
  return closed({ kind: { const: kind }, ...properties }, ["kind", ...required]);
}

/** Is a block shown where these facts hold? */
export function holds(when: When | undefined, facts: Facts): boolean {
  if (!when) return true;
  const answers = when.conditions.map((condition) =>
    (KINDS[condition.kind] as Kind<Condition>).holds(condition, facts),
  );
  return when.match === "all" ? answers.every(Boolean) : answers.some(Boolean);
}

/** Conditions that no page can meet, or that a form has other means for. */
export function whenErrors(kind: DocumentKind, when: When, pointer: string): { pointer: string; message: string }[] {
  if (kind === "form") return [{ pointer: `${pointer}/when`, message: "fields of a form have rules of their own" }];
  return when.conditions.flatMap((condition, index) => {
    const at = `${pointer}/when/conditions/${index}`;
    if (condition.kind === "date" && Date.parse(condition.until ?? "") <= Date.parse(condition.from ?? "")) {
      return [{ pointer: `${at}/until`, message: "must come after its beginning" }];
    }
    if (condition.kind === "stock" && (condition.atMost ?? Number.POSITIVE_INFINITY) < (condition.atLeast ?? 0)) {
      return [{ pointer: `${at}/atMost`, message: "is less than the least" }];
    }
    return [];
  });
}

function* conditionsOf(root: Node): Generator<Condition> {
  for (const { node } of walk(root)) if (node.when && !node.hidden) yield* node.when.conditions;
}

export function productKey(ref: ProductRef): string {
  return "id" in ref ? ref.id : "";
}

/** Products whose stock decides something, each once. */
export function stockWanted(root: Node): ProductRef[] {
  const found = new Map<string, ProductRef>();
  for (const each of conditionsOf(root)) if (each.kind === "stock") found.set(productKey(each.product), each.product);
  return [...found.values()];
}

/** The next instant (epoch ms) after `now` at which a date of a condition comes: a kept page must not outlive it. */
export function nextTurn(root: Node, now: number): number | null {
  let next: number | null = null;
  for (const each of conditionsOf(root)) {
    if (each.kind !== "date") continue;
    for (const text of [each.from, each.until]) {
      const at = Date.parse(text ?? "");
      if (at > now && (next === null || at < next)) next = at;
    }
  }
  return next;
}
