import type { QueryContext } from "#app/commerce/context.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { findKnownTags } from "#app/commerce/orders/index.server.ts";
import { PAYMENT_METHODS } from "#app/commerce/payments/types.ts";
import { methodWord } from "#app/commerce/payments/words.ts";
import { regionsOf } from "#app/commerce/places/index.server.ts";
import { CARRIERS, findCarriers } from "#app/commerce/shipments/index.server.ts";
import { listAgents } from "#app/staff/index.server.ts";
import type { FilterChoices } from "./types.ts";

const MOST = 100;

/** What lists of orders can be filtered by, beside states: what there is in this shop. */
export async function findFilterChoices({ read, shop, locale }: QueryContext): Promise<FilterChoices> {
  const [agents, tags, used] = await Promise.all([listAgents(read), findKnownTags(read), findCarriers(read, MOST)]);
  const named = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return {
    agent: agents.map(({ id, name }) => ({ value: id, label: name })),
    tag: named(tags),
    carrier: named(used.length > 0 ? used : (CARRIERS[shop.country] ?? [])),
    method: PAYMENT_METHODS.map((value) => ({ value, label: methodWord(locale, value) })),
    region: shop.countries.flatMap((country) =>
      regionsOf(country).map(({ code, name }) => ({ value: code, label: textIn(name, locale) })),
    ),
  };
}
