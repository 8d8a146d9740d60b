import { CHECKOUT_NAMES, type FieldKind, type FormDoc, type FormField } from "#blocks/contract/index.ts";
import type { Registry } from "../document/registry.ts";
import { type CompiledForm, rulesOf } from "./compile-form.ts";
import { readFields } from "./read-fields.ts";

/** What no order can do without, and what says it: nobody to call, nowhere to bring it. */
export type CheckoutObstacle = "no-phone" | "no-city";

/**
 * Why a form cannot be ordered with, in the order of what is to be done about it; nothing where it can. The shop asks this
 * before it shows one, and the designer says it before anybody wonders.
 */
export function checkoutObstacles(form: FormDoc, registry: Registry): CheckoutObstacle[] {
  const fields = readFields(form, registry);
  const asksTown = fields.some((field) => field.name === "city" || addressRows(field).includes("city"));
  return [
    ...(fields.some(({ name }) => name === "phone") ? [] : ["no-phone" as const]),
    ...(asksTown ? [] : ["no-city" as const]),
  ];
}

/** The parts of an address that a question asks for together; none where it asks for something else. */
export function addressRows({ kind, rows = [] }: FormField): readonly string[] {
  return kind === "texts" && rows.includes("city") && rows.includes("line") ? rows : [];
}

/** Kinds that are one text, as a browser sends it. */
const TEXTS: readonly FieldKind[] = ["text", "choice"];
const TAKEN: readonly string[] = CHECKOUT_NAMES;

/**
 * Must somebody go along with its answers, or show that they are a person? A form that asks a few texts all at once is sent
 * as it stands, and its page needs neither its rules nor their script.
 */
export function isLively(doc: FormDoc, { units, steps }: Pick<CompiledForm, "units" | "steps">): boolean {
  return (
    rulesOf(doc).length > 0 ||
    doc.root.props.human === true ||
    steps.some(({ unit }) => unit !== null) ||
    units.some(({ field }) => field !== undefined && !isOneText(field))
  );
}

function isOneText({ kind = "text", name, goods, words }: FormField): boolean {
  return TEXTS.includes(kind) && !TAKEN.includes(name) && !goods && !words;
}

/** Answers that an order has a place of its own for. */
const OF_ORDERS: readonly string[] = ["name", "phone", "address", "city", "email", "note", "consent"];
/** What an order is already: it is placed, and whoever placed it is called. */
const DONE_BY_ORDERS: readonly string[] = ["lead", "order"];

/** An action of a form that the order itself takes the place of. */
export function isDoneByOrder(action: string): boolean {
  return DONE_BY_ORDERS.includes(action);
}

/** May anything come of it that has a price: a page that names it orders with it, or it orders once it was sent? */
export function placesOrders(form: FormDoc, registry: Registry): boolean {
  const isAsked = !checkoutObstacles(form, registry).includes("no-phone");
  return isAsked || actionsOf(form).some((action) => action.do === "order");
}

function actionsOf({ root }: FormDoc): readonly { do: string }[] {
  return Array.isArray(root.props.actions) ? (root.props.actions as { do: string }[]) : [];
}

/**
 * Does a form ask for, or want done, more than an order keeps and is, or take an answer once only? Then its answers are kept
 * beside the order.
 */
export function saysMore(doc: FormDoc, { units }: Pick<CompiledForm, "units">): boolean {
  return (
    actionsOf(doc).some((action) => !isDoneByOrder(action.do)) ||
    units.some(({ field }) => field && (!OF_ORDERS.includes(field.name) || (field.kind ?? "text") !== "text")) ||
    units.some(({ field }) => field?.rules.some(({ code }) => code === "unique"))
  );
}

/** Does anybody read what the order comes to: a rule, a calculation, the block that shows it? */
export function readsOrder({ units }: Pick<CompiledForm, "units">): boolean {
  return units.some(({ type }) => type === "form.total") || JSON.stringify(units).includes('"$order');
}

/** Do answers change what the order costs: goods that are chosen, fees? Or are they shown what it comes to? */
export function countsAnswers({ units }: Pick<CompiledForm, "units">): boolean {
  return units.some(({ type, field }) => type === "form.total" || field?.goods || field?.fee);
}

export function asksFiles({ units }: Pick<CompiledForm, "units">): boolean {
  return units.some(({ field }) => field?.kind === "file");
}

/** Index of the step at which an answer, or what is sent beside one, is asked. */
export function stepOf({ units }: Pick<CompiledForm, "units">, name: string): number | undefined {
  return units.find(({ field }) => field && (field.name === name || field.also?.includes(name)))?.step;
}

export function fieldsOf({ units }: Pick<CompiledForm, "units">): FormField[] {
  const fields = new Map<string, FormField>();
  for (const { field } of units) if (field && !fields.has(field.name)) fields.set(field.name, field);
  return [...fields.values()];
}
