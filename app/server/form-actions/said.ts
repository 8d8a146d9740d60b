import type { Locale } from "#app/commerce/kernel/locale.ts";
import { textOf } from "#app/commerce/kernel/logic/values.ts";
import { labelled, translator } from "#app/commerce/kernel/messages.ts";
import { type FormDoc, ORDER_FIELDS } from "#blocks/contract/index.ts";
import { pinHref, readPin } from "#blocks/parts/pin.ts";
import type { AnswerLine } from "#runtime/forms/answer-lines.ts";
import { compileForm, type Unit } from "#runtime/forms/compile-form.ts";
import { registry } from "#runtime/registry.ts";

/** What an order or a customer understands of an answer. "" where it was not asked or not said. */
export interface Said {
  name: string;
  line1: string;
  city: string;
  region: string;
  postcode: string;
  country: string;
  /** Id of the way of delivery, and of the way to pay. */
  delivery: string;
  payment: string;
  coupon: string;
  voucher: string;
  note: string;
  /** What an order has no place for, a line each: the landmark, the place on a map, every other answer. */
  more: readonly string[];
  /** By parameter, what the address of the form's page brought along. */
  params: Readonly<Record<string, string>>;
}

const KNOWN: readonly string[] = [...ORDER_FIELDS, "coupon", "voucher", "payment"];

/**
 * Reads an answer by the names that orders understand, and by its address block, which is one answer of several parts and
 * goes before plain fields of those names.
 */
export function saidIn(
  doc: FormDoc,
  values: Readonly<Record<string, unknown>>,
  lines: readonly AnswerLine[],
  main: Locale,
): Said {
  const { units } = compileForm(doc, registry);
  const plain = (name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  };
  const address = units.find(({ type, field }) => type === "form.address" && isParts(values[field?.name ?? ""]))?.field;
  const parts = (address ? values[address.name] : {}) as Readonly<Record<string, unknown>>;
  const part = (name: string) => (typeof parts[name] === "string" ? parts[name].trim() : "");
  const said = new Set([...KNOWN, ...(address ? [address.name] : []), ...units.flatMap(goodsNames)]);
  return {
    ...{ name: plain("name"), country: plain("country").toUpperCase(), note: plain("note") },
    ...{ line1: part("line") || plain("address"), city: part("city") || plain("city") },
    ...{ region: part("region") || plain("region"), postcode: part("postcode") || plain("postcode") },
    ...{ delivery: plain("delivery"), payment: plain("payment") },
    ...{ coupon: plain("coupon"), voucher: plain("voucher") },
    more: [
      ...wayThere(part("landmark"), part("pin"), main),
      ...lines.filter(({ name }) => !said.has(name)).map(({ label, text }) => labelled(label, text, main)),
    ],
    params: Object.fromEntries(units.flatMap((unit) => paramOf(unit, values))),
  };
}

function isParts(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Words that lead the driver, and where it is on a map: no line of a label, so they stand in the note. */
function wayThere(landmark: string, pin: string, main: Locale): string[] {
  const t = translator(registry.get("form.address")?.messages ?? { fr: {}, ar: {}, en: {} }, main);
  const place = readPin(pin);
  return [
    ...(landmark === "" ? [] : [labelled(t("part.landmark"), landmark, main)]),
    ...(place ? [labelled(t("part.pin"), pinHref(place), main)] : []),
  ];
}

/** Goods and how many are lines of the order; what was only kept along is no word to who delivers it. */
function goodsNames({ field }: Unit): string[] {
  if (!field) return [];
  const pieces = field.goods?.role === "articles" ? [field.goods.quantity] : [];
  return field.goods || field.unseen ? [field.name, ...pieces] : [];
}

function paramOf({ field }: Unit, values: Readonly<Record<string, unknown>>): [string, string][] {
  if (field?.from?.source !== "param" || !Object.hasOwn(values, field.name)) return [];
  return [[field.from.key, textOf(values[field.name])]];
}
