import { keepCustomer } from "#app/commerce/customers/index.server.ts";
import { FinalFailure } from "#app/commerce/jobs.ts";
import { answered, type Doer, orFail } from "./doer.ts";

export const customer: Doer = {
  name: "customer",
  lane: "form-action",
  async run(host, sent) {
    const { answer, action } = sent;
    const { phone, email, locale } = answer;
    if (phone === null) throw new FinalFailure("No phone was left");
    const { country } = await host.shop();
    const made = await host.command((ctx) =>
      keepCustomer(
        ctx,
        {
          ...{ phone, email, locale, country },
          ...{ name: answered(sent, "name").slice(0, 120), city: answered(sent, "city").slice(0, 120) },
        },
        String(action.with.tag).trim(),
      ),
    );
    return orFail(made).id;
  },
};
