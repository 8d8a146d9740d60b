import type { QueryContext } from "#app/commerce/context.ts";
import type { LeadLine } from "#app/commerce/leads/index.server.ts";
import type { OrderLimits } from "#app/commerce/shop.ts";
import type { Answer, FormDoc } from "#blocks/contract/index.ts";
import { compileForm } from "#runtime/forms/compile-form.ts";
import { feesOf } from "#runtime/forms/fees.ts";
import { registry } from "#runtime/registry.ts";
import { openingPage, starterForm, starterPage, starterSection } from "#templates/starter/starter.ts";
import { shopImages } from "../image-view.ts";
import { leadLine } from "../lead-line.ts";
import { storeData } from "../store-data.server.ts";
import { StoreTags } from "../store-tags.ts";
import { goodsQuote, type WantedGoods, wantedGoods, withGoods } from "./goods.server.ts";

const STARTER = { page: starterPage, opening: openingPage, section: starterSection, form: starterForm };

export interface OrderedGoods extends WantedGoods {
  /** Names of the questions to which something was chosen that the shop offers no more. */
  gone: string[];
  /** The same for people, and what it comes to with delivery, minor units; none and 0 where nothing can be ordered. */
  lines: LeadLine[];
  value: number;
}

/** What an answer that was kept orders of the goods of its form, by what the shop offers now. */
export async function orderedGoods(
  q: QueryContext,
  limits: OrderLimits,
  doc: FormDoc,
  values: Readonly<Record<string, Answer>>,
): Promise<OrderedGoods> {
  const { store } = storeData({
    ...{ q, limits, subject: {}, listPage: 1, owners: new StoreTags(), starter: STARTER },
    view: {
      ...{ locale: q.locale, main: q.shop.locales[0] ?? "fr", currency: q.shop.currency },
      imageView: shopImages("", q),
    },
  });
  const { form, goods } = await withGoods(compileForm(doc, registry), store);
  const fees = feesOf(form, values, q.shop.currency);
  if (Object.keys(goods).length === 0) return { cart: [], bumps: [], fees, gone: [], lines: [], value: 0 };
  const gone = Object.entries(goods).flatMap(([name, choices]) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const chosen = Array.isArray(value) ? value : value === undefined ? [] : [value];
    const isOffered = (each: Answer) => choices.some((choice) => choice.value === each);
    return chosen.every(isOffered) ? [] : [name];
  });
  const wanted = { ...wantedGoods(form, goods, values), fees };
  const quote = await goodsQuote(wanted, store);
  return { ...wanted, gone, lines: (quote?.lines ?? []).map(leadLine), value: quote?.total.amount ?? 0 };
}
