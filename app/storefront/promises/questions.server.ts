import type { QueryContext } from "#app/commerce/context.ts";
import { localDate } from "#app/commerce/kernel/clock.ts";
import { type Locale, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { findLiveDocument } from "#app/documents/index.server.ts";
import {
  type FormDoc,
  type FormState,
  isBound,
  type OrderView,
  type PlaceView,
  type QuestionsView,
} from "#blocks/contract/index.ts";
import { type OrderFacts, orderFacts } from "#blocks/parts/order-facts.ts";
import { findNode } from "#runtime/document/tree.ts";
import { type CompiledForm, compileForm } from "#runtime/forms/compile-form.ts";
import { type FormContext, formState, type SentAnswers } from "#runtime/forms/evaluate-form.ts";
import { feesOf } from "#runtime/forms/fees.ts";
import { formCountry } from "#runtime/forms/form-country.ts";
import { formView, type ViewOptions } from "#runtime/forms/form-view.ts";
import { type KnownAnswers, knownNames, withKnown } from "#runtime/forms/known-answers.ts";
import { packForm } from "#runtime/forms/pack-form.ts";
import { registry } from "#runtime/registry.ts";
import type { ShopQuery } from "../campaigns/shop-query.ts";
import {
  type Goods,
  type GoodsStore,
  goodsQuote,
  type WantedGoods,
  wantedGoods,
  withGoods,
} from "../forms/goods.server.ts";
import { TURNSTILE_KEY } from "../forms/human-check.ts";
import { addressTowns } from "../forms/towns.server.ts";
import { formInPlaceOf } from "../live-documents.server.ts";
import { placeView } from "../place-view.ts";

/** What is asked: where a campaign puts another form in the place of the one that was meant, `id` and `revision` are that one's. */
export interface LiveQuestions {
  id: string;
  revision: string;
  doc: FormDoc;
  form: CompiledForm;
  context: FormContext;
  /** What there is to choose in its fields of goods. */
  goods: Goods;
  /** The site key by which somebody shows that they are a person; "" where the form does not ask. */
  human: string;
}

/** With what its answers order, as far as they order anything. */
export interface PricedQuestions extends LiveQuestions {
  wanted: WantedGoods;
  quote: OrderView | null;
  /** The same as its rules and calculations read it: without the fees that follow of them. */
  facts: OrderFacts;
  /** Of the postcode in its address. */
  towns: readonly string[];
  /** Addresses and numbers are read with it. */
  country: string;
}

/** A published form, made ready to be asked; undefined where there is none. */
export async function liveQuestions(
  q: ShopQuery,
  store: GoodsStore,
  id: string,
  about: Readonly<Record<string, unknown>> = {},
): Promise<LiveQuestions | undefined> {
  const own = await findLiveDocument(q.read, id, q.clock.now());
  const other = own && (await formInPlaceOf(q, id));
  const live = other ? { doc: other.doc, document: id, revision: "", ...other.from } : own;
  if (live?.doc.kind !== "form") return undefined;
  const now = q.clock.now();
  const context: FormContext = {
    ...{ locale: q.locale, country: q.shop.country, about },
    ...{ today: localDate(now, q.shop.timeZone), now: new Date(now).toISOString() },
  };
  const asked = await withGoods(compileForm(live.doc, registry), store);
  const human = live.doc.root.props.human === true ? q.kept(TURNSTILE_KEY) : "";
  return { id: live.document, revision: live.revision, doc: live.doc, ...asked, context, human };
}

/** Prices what answers order. Rules and calculations read it as `$order.total` and `$order.pieces`. */
export async function priced(live: LiveQuestions, store: GoodsStore, answers: SentAnswers): Promise<PricedQuestions> {
  const { form, goods, context } = live;
  const towns = await addressTowns(live, answers);
  const country = formCountry(answers.country, context.country);
  if (Object.keys(goods).length === 0) {
    return { ...live, towns, country, wanted: { cart: [], bumps: [] }, quote: null, facts: orderFacts(null) };
  }
  const { values } = formState(form, answers, context).evaluation;
  const chosen = wantedGoods(form, goods, values);
  const before = await goodsQuote(chosen, store);
  const facts = orderFacts(before);
  const counted = { ...context, about: { ...context.about, order: facts } };
  const fees = before ? feesOf(form, formState(form, answers, counted).evaluation.values, before.total.currency) : [];
  const wanted = fees.length > 0 ? { ...chosen, fees } : chosen;
  const quote = fees.length > 0 ? await goodsQuote(wanted, store) : before;
  return { ...live, towns, country, context: counted, wanted, quote, facts };
}

/** One of its steps, with what was answered and the words on its button. */
export function stateOf(
  {
    doc,
    form,
    context,
    goods,
    quote,
    facts,
    human,
    towns,
    country,
  }: Omit<PricedQuestions, "id" | "revision" | "wanted">,
  {
    main,
    place,
    known = {},
  }: { main: Locale; place(country: string, region: string): PlaceView; known?: KnownAnswers },
  answers: SentAnswers,
  options: ViewOptions,
): FormState {
  const view = formView(withKnown(form, known), answers, context, options);
  const begun = knownNames(form, known);
  const isKnown = form.units.some(
    ({ field, step }) =>
      field && step === view.steps?.current && begun.has(field.name) && !Object.hasOwn(answers, field.name),
  );
  const address = form.units.find(({ type }) => type === "form.address")?.field;
  const region = address && view.answers?.[`${address.name}[region]`]?.[0];
  const state = {
    ...view,
    goods,
    order: { quote, facts },
    ...(address && {
      place: { ...place(country, region ?? ""), ...(towns.length > 0 && { towns: [...towns], ofPostcode: true }) },
    }),
    ...(human !== "" && { human }),
    ...(isKnown && { known: true }),
  };
  const id = form.steps[state.steps?.current ?? 0]?.id ?? "";
  const next = id === "" ? undefined : findNode(doc.root, id)?.props.next;
  return state.steps && next
    ? { ...state, steps: { ...state.steps, next: saidOf(next, context.locale, main) } }
    : state;
}

/** What a step is drawn with beside its answers. */
export function shownIn(q: QueryContext) {
  return {
    main: q.shop.locales[0] ?? ("fr" as const),
    place: (country: string, region: string) => placeView(q, q.locale, country, region),
  };
}

function saidOf(text: unknown, locale: Locale, main: Locale): string {
  return textIn((isBound(text) ? text.fallback : text) as LocalizedText | undefined, locale, main);
}

/** A published form as it stands in a page; null where there is none. */
export async function questionsView(q: QueryContext, store: GoodsStore, id: string): Promise<QuestionsView | null> {
  const found = await liveQuestions(q, store, id);
  if (!found) return null;
  const live = await priced(found, store, {});
  const { doc, form, context } = live;
  const main = q.shop.locales[0] ?? "fr";
  return {
    form: doc,
    answerable: form.units.some(({ field }) => field !== undefined),
    takesFiles: form.units.some(({ field }) => field?.kind === "file"),
    thanks: saidOf(doc.root.props.thanks, q.locale, main),
    state: stateOf(live, shownIn(q), {}, { step: 0, checked: false }),
    // The hour at which a page was made is no part of it.
    packed: packForm(form, {
      document: live.id,
      context: { ...context, now: "" },
      revision: live.revision,
      saving: doc.root.props.saving === true,
    }),
  };
}
