import { keepCustomer, rememberAddresses } from "#app/commerce/customers/index.server.ts";
import { FinalFailure } from "#app/commerce/failures.ts";
import { findRegion } from "#app/commerce/places/index.server.ts";
import { countryOf } from "../country-of.ts";
import { type Doer, orFail } from "../doer.ts";

export default {
  name: "customer",
  lane: "form-action",
  async run(host, { answer, action, said }) {
    const { phone, email, locale } = answer;
    if (phone === null) throw new FinalFailure("action.no_phone");
    const country = countryOf({ answer, said }, await host.shop());
    const made = await host.command(async (ctx) => {
      const kept = await keepCustomer(
        ctx,
        { ...{ phone, email, locale, country }, name: said.name.slice(0, 120), city: said.city.slice(0, 120) },
        String(action.with.tag).trim(),
      );
      if (!kept.ok || said.city === "") return kept;
      const region = findRegion(country, said.region)?.code ?? null;
      const address = { line1: said.line1.slice(0, 250), city: said.city.slice(0, 120), region, country };
      // Nothing went there yet; who sends it again lives there once.
      await rememberAddresses(ctx, [
        {
          ...{ customerId: kept.value.id, placedAt: ctx.clock.now(), times: 0 },
          address: { ...address, postcode: said.postcode.slice(0, 12) || null },
        },
      ]);
      return kept;
    });
    return orFail(made).id;
  },
} satisfies Doer;
