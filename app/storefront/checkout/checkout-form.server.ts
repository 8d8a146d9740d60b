import { localDate } from "#app/commerce/kernel/clock.ts";
import { originMarks } from "#app/commerce/kernel/origin-marks.ts";
import type { CheckoutFormView, FormDoc, FormField } from "#blocks/contract/index.ts";
import { orderFacts } from "#blocks/parts/order-facts.ts";
import { asksFiles, countsAnswers, fieldsOf, isLively } from "#runtime/forms/checkout-fit.ts";
import { type CompiledForm, compileForm } from "#runtime/forms/compile-form.ts";
import type { FormContext } from "#runtime/forms/evaluate-form.ts";
import { askingPhone } from "#runtime/forms/order-ways.ts";
import { packForm } from "#runtime/forms/pack-form.ts";
import { registry } from "#runtime/registry.ts";
import type { ShopQuery } from "../campaigns/shop-query.ts";
import { type Goods, type GoodsStore, withGoods } from "../forms/goods.server.ts";
import { TURNSTILE_KEY } from "../forms/human-check.ts";
import { liveForm, type Shown, type Starter } from "../live-documents.server.ts";
import { placeView } from "../place-view.ts";
import { stateOf } from "../promises/questions.server.ts";
import type { SentCheckout } from "./read-checkout.ts";

/** The form that an order is asked with, made ready to be asked. */
export interface CheckoutForm {
  doc: FormDoc;
  /** null: the house's own, which nobody has published. */
  from: Shown["from"];
  form: CompiledForm;
  fields: readonly FormField[];
  context: FormContext;
  /** What there is to choose in its fields of goods. */
  goods: Goods;
  /** The site key by which somebody shows that they are a person; "" where the form does not ask. */
  human: string;
  /** What is answered and not sent is kept, as long as the shop keeps orders that were begun. */
  keeps: boolean;
  /** Its answers are followed while they are given; see `isLively`. */
  isLively: boolean;
}

/** What of a sending a form is asked about. */
type Asking = Pick<SentCheckout, "form" | "country" | "typed">;

export async function checkoutForm(
  q: ShopQuery,
  starter: Starter,
  store: () => GoodsStore,
  { form: id, country, typed }: Asking,
): Promise<CheckoutForm> {
  const { doc, from } = await liveForm(q, starter, id);
  const compiled = askingPhone(compileForm(doc, registry));
  const sells = compiled.units.some(({ field }) => field?.goods);
  const { form, goods } = sells ? await withGoods(compiled, store()) : { form: compiled, goods: {} };
  const now = q.clock.now();
  const context: FormContext = {
    ...{ locale: q.locale, country, about: aboutOf(typed) },
    ...{ today: localDate(now, q.shop.timeZone), now: new Date(now).toISOString() },
  };
  const human = doc.root.props.human === true ? q.kept(TURNSTILE_KEY) : "";
  const keeps = doc.root.props.saving === true && q.shop.leads.keep;
  return { doc, from, form, fields: fieldsOf(form), context, goods, human, keeps, isLively: isLively(doc, form) };
}

const LOCAL = /^\/(?![/\\])[^\s\\]{0,1000}$/;

/** Where it is ordered: the page with its `utm_…` and click ids, and the page before it. */
function aboutOf(typed: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const own = (name: string) => (Object.hasOwn(typed, name) ? (typed[name] ?? "") : "");
  const page = new URL(LOCAL.test(own("at")) ? own("at") : "/", "http://shop.invalid");
  const marks = originMarks(own);
  const param = [...page.searchParams].slice(0, 50).map(([key, value]) => [key, value.slice(0, 500)] as const);
  return { param: Object.fromEntries([...param, ...marks]), page: page.pathname, referrer: own("from") };
}

/** A checkout's form before anybody has answered, the same for everybody. */
export async function checkoutFormView(
  q: ShopQuery,
  starter: Starter,
  store: GoodsStore,
  id: string | null,
): Promise<CheckoutFormView> {
  const { country } = q.shop;
  const asked = await checkoutForm(q, starter, () => store, { form: id, country, typed: {} });
  const { doc: form, from } = asked;
  const keeps = asked.keeps ? (from?.document ?? "shop") : "";
  if (!asked.isLively) return { form, keeps, lively: null };
  const place = (of: string, region: string) => placeView(q, q.locale, of, region);
  const main = q.shop.locales[0] ?? "fr";
  return {
    form,
    keeps,
    lively: {
      state: stateOf(
        { ...asked, quote: null, facts: orderFacts(null), towns: [], country },
        { main, place },
        {},
        { step: 0, checked: false },
      ),
      takesFiles: asksFiles(asked.form),
      counts: countsAnswers(asked.form),
      packed: packForm(asked.form, {
        ...{ document: from?.document ?? "", revision: from?.revision ?? "", saving: false },
        // The hour at which a page was made is no part of it.
        context: { ...asked.context, now: "" },
      }),
    },
  };
}
