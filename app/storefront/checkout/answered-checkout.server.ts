import { textOf } from "#app/commerce/kernel/logic/values.ts";
import { type Answer, CHECKOUT_NAMES, type FormState, type OrderView } from "#blocks/contract/index.ts";
import { type OrderFacts, orderFacts } from "#blocks/parts/order-facts.ts";
import { addressRows, readsOrder, stepOf } from "#runtime/forms/checkout-fit.ts";
import { type FormState as FormRun, formState, type SentAnswers } from "#runtime/forms/evaluate-form.ts";
import { feesOf } from "#runtime/forms/fees.ts";
import { ANSWER_PREFIX, readSent, type ViewOptions } from "#runtime/forms/form-view.ts";
import type { KnownAnswers } from "#runtime/forms/known-answers.ts";
import type { ShopQuery } from "../campaigns/shop-query.ts";
import type { GoodsStore } from "../forms/goods.server.ts";
import { addressTowns, withTown } from "../forms/towns.server.ts";
import { placeView } from "../place-view.ts";
import { stateOf } from "../promises/questions.server.ts";
import type { CheckoutForm } from "./checkout-form.server.ts";
import { withChosen } from "./chosen-goods.server.ts";
import { type QuoteHost, quoteFor } from "./quote-for.server.ts";
import type { SentCheckout } from "./read-checkout.ts";

/** Its answers, what follows of them, and what is ordered with them. */
export interface AnsweredCheckout {
  asked: CheckoutForm;
  answers: SentAnswers;
  run: FormRun;
  sent: SentCheckout;
  /** What it comes to, where the form itself speaks of it. */
  quote: OrderView | null;
  /** The same as its rules and calculations read it: without the fees that follow of them. */
  facts: OrderFacts;
  /** Of the postcode in its address. */
  towns: readonly string[];
}

const TAKEN: readonly string[] = CHECKOUT_NAMES;

/** The answers in what was sent. A form without a script's help, or kept from before it had one, names them as they are. */
export function answersIn(
  { form, fields }: Pick<CheckoutForm, "form" | "fields">,
  entries: readonly (readonly [string, string])[],
  step: number,
): SentAnswers {
  const bare = new Set(fields.map(({ name }) => name).filter((name) => !TAKEN.includes(name)));
  const named = entries.map(([name, value]) => [bare.has(name) ? `${ANSWER_PREFIX}${name}` : name, value] as const);
  return readSent(form, named, step);
}

/** What follows of the answers: what is asked, what is wrong, and what they add to the order, as the engine prices it. */
export async function answered(
  q: ShopQuery,
  host: QuoteHost,
  asked: CheckoutForm,
  said: SentAnswers,
  sent: SentCheckout,
  store: () => GoodsStore,
): Promise<AnsweredCheckout> {
  const answers = await withTown(asked, said);
  const towns = await addressTowns(asked, answers);
  const ordered = (each: FormRun) => withChosen(asked, withAddress(asked, sent, each), each, store);
  const run = formState(asked.form, answers, asked.context);
  const goods = await ordered(run);
  if (!asked.isLively || !readsOrder(asked.form)) {
    const facts = orderFacts(null);
    return { asked, answers, run, sent: withFees(q, asked, goods, run), quote: null, facts, towns };
  }
  const before = await quoteFor(q, host, goods);
  const facts = orderFacts(before);
  const context = { ...asked.context, about: { ...asked.context.about, order: facts } };
  const again = formState(asked.form, answers, context);
  const complete = withFees(q, asked, await ordered(again), again);
  const quote = complete.wanted.fees ? await quoteFor(q, host, complete) : before;
  return { asked: { ...asked, context }, answers, run: again, sent: complete, quote, facts, towns };
}

/** What the answers add to the price, by what the server itself makes of them. */
function withFees(
  q: ShopQuery,
  { form }: Pick<CheckoutForm, "form">,
  sent: SentCheckout,
  { evaluation }: FormRun,
): SentCheckout {
  const fees = feesOf(form, evaluation.values, q.shop.currency);
  return fees.length === 0 ? sent : { ...sent, wanted: { ...sent.wanted, fees } };
}

/** The address that was asked as one question, as an order has it; "" where it was not asked like that. */
export function addressIn(
  { fields }: Pick<CheckoutForm, "fields">,
  { evaluation }: FormRun,
): ReadonlyMap<string, string> {
  const field = fields.find((each) => addressRows(each).length > 0 && evaluation.visible.includes(each.name));
  const value = field && evaluation.values[field.name];
  return new Map(
    field
      ? addressRows(field).map((row) => [
          row,
          textOf((value as Readonly<Record<string, Answer>> | undefined)?.[row] ?? ""),
        ])
      : [],
  );
}

function withAddress(asked: CheckoutForm, sent: SentCheckout, run: FormRun): SentCheckout {
  const address = addressIn(asked, run);
  if (address.size === 0) return sent;
  const part = (row: string) => address.get(row) ?? "";
  const to = { ...sent.wanted.to, region: part("region"), city: part("city"), postcode: part("postcode") };
  return { ...sent, wanted: { ...sent.wanted, to } };
}

/** One of its steps, as it is drawn. */
export function shownStep(
  q: ShopQuery,
  { asked, answers, quote, facts, towns, sent }: AnsweredCheckout,
  { known = {}, ...options }: ViewOptions & { known?: KnownAnswers },
): FormState {
  const { country } = sent;
  const place = (of: string, region: string) => placeView(q, q.locale, of, region);
  const state = stateOf(
    { ...asked, quote, facts, towns, country },
    { main: q.shop.locales[0] ?? "fr", place, known },
    answers,
    options,
  );
  const { region, postcode, delivery } = sent.wanted.to;
  const isHere = stepOf(asked.form, "delivery") === state.steps?.current;
  return { ...state, beside: isHere ? [] : Object.entries({ region, postcode, delivery }) };
}
