import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import type { Bind } from "#app/platform/db/index.server.ts";
import { marks } from "#app/platform/db/index.server.ts";
import { searchable } from "../../kernel/searchable.ts";
import type { ProductCondition, ProductRule } from "../types.ts";
import { toThousandths } from "./attribute-values.ts";
import { isGroup } from "./product-rule.ts";
import { searchPatterns } from "./search-text.ts";

/** A condition on a row of `products p`, with what it binds. */
export interface Sql {
  sql: string;
  binds: Bind[];
}

const MAX_KEY = 190;
/** Compared by columns alone: JSON is never asked. */
const COMPARED = { price: "p.price_min", stock: "p.available", created: "p.created_at" } as const;
const SIGNS = { is: "=", is_not: "<>", at_least: ">=", at_most: "<=" } as const;

/**
 * What a rule means. Names of columns come from this file, everything else is bound. A group without conditions holds
 * for all products when it says "all", for none when it says "any".
 * @param now epoch ms, for conditions on the last days
 */
export function ruleSql(rule: ProductRule, now: number): Sql {
  if (rule.of.length === 0) return { sql: rule.match === "all" ? "1 = 1" : "1 = 0", binds: [] };
  const parts = rule.of.map((node) => (isGroup(node) ? ruleSql(node, now) : conditionSql(node, now)));
  return {
    sql: `(${parts.map((part) => part.sql).join(rule.match === "all" ? " AND " : " OR ")})`,
    binds: parts.flatMap((part) => part.binds),
  };
}

function conditionSql(condition: ProductCondition, now: number): Sql {
  const { field, op, value } = condition;
  switch (field) {
    case "price":
    case "stock":
    case "created":
      return op === "in_last_days"
        ? { sql: "p.created_at >= ?", binds: [now - Number(value) * DAY_MS] }
        : { sql: `${COMPARED[field]} ${SIGNS[op as keyof typeof SIGNS]} ?`, binds: [Number(value)] };
    case "title": {
      const patterns = searchPatterns(String(value));
      const all = patterns.map(() => "(p.search_fr LIKE ? OR p.search_ar LIKE ? OR p.search_en LIKE ?)");
      return {
        sql: all.length > 0 ? `(${all.join(" AND ")})` : "1 = 1",
        binds: patterns.flatMap((pattern) => [pattern, pattern, pattern]),
      };
    }
    case "status":
      return negated(op, { sql: `p.status IN (${marks(words(value))})`, binds: words(value) });
    case "vendor":
      return negated(op, { sql: `p.vendor IN (${marks(words(value))})`, binds: words(value) });
    case "type":
      return negated(op, typeSql(words(value)));
    case "tag": {
      const tags = words(value).map(tagKey);
      return negated(op, exists(`product_tags t WHERE t.product_id = p.id AND t.tag IN (${marks(tags)})`, tags));
    }
    case "collection":
      return negated(
        op,
        exists(
          `collection_products m JOIN collections c ON c.id = m.collection_id WHERE m.product_id = p.id AND (c.handle IN (${marks(words(value))}) OR c.id IN (${marks(words(value))}))`,
          [...words(value), ...words(value)],
        ),
      );
    case "attribute":
      return attributeSql(condition);
  }
}

/** By the handle or id of a product type, or by name, as imports bring it. */
function typeSql(asked: string[]): Sql {
  const names = asked.map((each) => typeKey(each)).filter(Boolean);
  const types = `SELECT y.id FROM product_types y WHERE y.handle IN (${marks(asked)}) OR y.id IN (${marks(asked)})`;
  const byName = names.length > 0 ? ` OR p.type_key IN (${marks(names)})` : "";
  return {
    sql: `(COALESCE(p.type_id, '') IN (${types})${byName})`,
    binds: [...asked, ...asked, ...names],
  };
}

function attributeSql({ attribute = "", op, value }: ProductCondition): Sql {
  const rows = "product_attribute_values a WHERE a.product_id = p.id AND a.handle = ?";
  if (op === "at_least" || op === "at_most") {
    return exists(`${rows} AND a.number ${SIGNS[op]} ?`, [attribute, toThousandths(Number(value))]);
  }
  const asked = Array.isArray(value) ? value : [value];
  const numbers = asked.filter((each) => typeof each === "number").map(toThousandths);
  const texts = asked.filter((each) => typeof each !== "number").map((each) => String(each).toLowerCase());
  const columns = [
    ...(texts.length > 0 ? [`a.word IN (${marks(texts)})`] : []),
    ...(numbers.length > 0 ? [`a.number IN (${marks(numbers)})`] : []),
  ];
  return negated(op, exists(`${rows} AND (${columns.join(" OR ")})`, [attribute, ...texts, ...numbers]));
}

function exists(from: string, binds: Bind[]): Sql {
  return { sql: `EXISTS (SELECT 1 FROM ${from})`, binds };
}

function negated(op: ProductCondition["op"], { sql, binds }: Sql): Sql {
  return { sql: op === "is_not" ? `NOT ${sql.startsWith("EXISTS") ? sql : `(${sql})`}` : sql, binds };
}

function words(value: ProductCondition["value"]): string[] {
  return (Array.isArray(value) ? value : [value]).map(String);
}

/** A type's name as it is compared. */
export function typeKey(name: string): string {
  return searchable(name).slice(0, MAX_KEY);
}

/** Tags are one whatever their case. */
export function tagKey(label: string): string {
  return label.normalize("NFC").toLowerCase().slice(0, MAX_KEY);
}
