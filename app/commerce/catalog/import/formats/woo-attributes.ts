import type { Row } from "../types.ts";
import { normalizeHeader } from "./columns.ts";
import { ATTRIBUTE_NAME, ATTRIBUTE_VALUES, type WooCells } from "./woocommerce-columns.ts";

/** Columns of one attribute. */
export interface AttributeColumns {
  name: number;
  values: number;
}

export interface Attribute {
  name: string;
  values: string[];
}

export function attributeColumns(header: readonly string[]): AttributeColumns[] {
  const names = new Map<string, number>();
  const values = new Map<string, number>();
  for (const [at, each] of header.entries()) {
    const normal = normalizeHeader(each);
    const name = ATTRIBUTE_NAME.exec(normal);
    const value = ATTRIBUTE_VALUES.exec(normal);
    if (name) names.set(name[1] ?? name[2] ?? "", at);
    if (value) values.set(value[1] ?? value[2] ?? "", at);
  }
  return [...names].flatMap(([number, name]) => {
    const at = values.get(number);
    return at === undefined ? [] : [{ name, values: at }];
  });
}

/** The attributes of a row, those without a name left out. */
export function readAttributes(row: Row, columns: readonly AttributeColumns[]): Attribute[] {
  return columns.flatMap((each) => {
    const name = (row.cells[each.name] ?? "").trim().normalize("NFC");
    return name === "" ? [] : [{ name, values: splitList(row.cells[each.values] ?? "") }];
  });
}

/** WooCommerce's lists: commas, `\,` being a comma of the value itself. */
export function splitList(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/(?<!\\),/)
    .map((each) => each.replace(/\\,/g, ",").trim())
    .filter(Boolean);
}

/** A record with its attributes read. */
export interface WooRow {
  cells: WooCells;
  attributes: Attribute[];
}
