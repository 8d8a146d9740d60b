import type { OrderAnswer } from "#app/commerce/checkout/index.server.ts";
import { textOf } from "#app/commerce/kernel/logic/values.ts";
import { labelled } from "#app/commerce/kernel/messages.ts";
import { type Answer, type FieldKind, ORDER_FIELDS } from "#blocks/contract/index.ts";
import { answerLines } from "#runtime/forms/answer-lines.ts";
import { saysMore } from "#runtime/forms/checkout-fit.ts";
import { uniqueAnswers } from "#runtime/forms/unique-answers.ts";
import { registry } from "#runtime/registry.ts";
import type { ShopQuery } from "../campaigns/shop-query.ts";
import { consentsOf } from "../forms/consents.ts";
import { type AnsweredCheckout, addressIn } from "./answered-checkout.server.ts";
import type { Said } from "./order-input.ts";

/** Kinds that nobody who packs or delivers reads as a line of words. */
const WORDLESS: readonly FieldKind[] = ["file", "signature", "calculated"];
const OF_ORDERS: readonly string[] = ORDER_FIELDS;

/** What was answered, as an order has places for it. */
export function saidOf(q: ShopQuery, live: AnsweredCheckout): Said {
  const { asked, run } = live;
  const { values, visible } = run.evaluation;
  const address = addressIn(asked, run);
  const names = ORDER_FIELDS.filter((name) =>
    asked.fields.some((field) => field.name === name && visible.includes(name) && (field.kind ?? "text") === "text"),
  );
  const line = [address.get("line"), address.get("landmark")].filter(Boolean).join(", ");
  return {
    values: {
      ...Object.fromEntries(names.map((name) => [name, Object.hasOwn(values, name) ? textOf(values[name]) : ""])),
      ...(address.size > 0 && { address: line, city: address.get("city") ?? "" }),
    },
    more: linesOf(q, live),
  };
}

/** What an order has no place for, each under its question in the shop's main language. */
function linesOf(q: ShopQuery, { asked, run }: Pick<AnsweredCheckout, "asked" | "run">): string[] {
  const main = q.shop.locales[0] ?? "fr";
  const inNote = new Set(
    asked.fields
      .filter(({ name, kind = "text", unseen, from, fixed, goods, rules }) => {
        const isTyped = !unseen && !goods && from === undefined && fixed === undefined && !WORDLESS.includes(kind);
        const isBox = rules.some((rule) => rule.code === "one_of" && rule.args.values.join() === "yes");
        return isTyped && !isBox && !OF_ORDERS.includes(name);
      })
      .map(({ name }) => name),
  );
  const own = Object.fromEntries(Object.entries(run.evaluation.values).filter(([name]) => inNote.has(name)));
  if (Object.keys(own).length === 0) return [];
  const reading = { registry, locale: main, main, currency: q.shop.currency };
  return answerLines(asked.doc, own, reading).map(({ label, text }) => labelled(label, text, main));
}

/** What is kept beside the order; undefined where the order itself says all of it. */
export function answerOf(
  q: ShopQuery,
  { asked, run, sent }: AnsweredCheckout,
  hashes: ReadonlyMap<string, string>,
): OrderAnswer | undefined {
  const { from, doc, form, fields } = asked;
  if (!from || !saysMore(doc, form)) return undefined;
  const { values } = run.evaluation;
  const files = fields.flatMap(({ name, kind }) => (kind === "file" ? idsIn(values[name]) : []));
  let mark = JSON.stringify(values);
  // An order that is sent again sends its photos again: the same under other ids.
  for (const [id, hash] of hashes) mark = mark.replaceAll(id, hash);
  return {
    ...{ form: from.document, revision: from.revision, values, files: [...new Set(files)], mark },
    consents: consentsOf(doc, values, q.locale, q.shop.locales[0] ?? "fr"),
    note: linesOf(q, { asked, run }).join("\n"),
    unique: uniqueAnswers(form, values, sent.country),
  };
}

function idsIn(files: Answer | undefined): string[] {
  return Array.isArray(files) ? files.map((each) => textOf((each as { id?: Answer }).id ?? "")) : [];
}
