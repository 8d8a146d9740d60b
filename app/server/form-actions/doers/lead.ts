import { labelled } from "#app/commerce/kernel/messages.ts";
import { leadOfAnswer } from "#app/commerce/leads/index.server.ts";
import { countryOf } from "../country-of.ts";
import { type Doer, goodsOf, orFail } from "../doer.ts";

const SAID_ELSEWHERE = ["name", "phone", "email", "city", "consent"];

export default {
  name: "lead",
  lane: "form-action",
  async run(host, sent) {
    const { answer, lines, said } = sent;
    // Nobody to call back: the answer stands for itself.
    if (answer.phone === null && answer.email === null) return "";
    const note = lines
      .filter(({ name }) => !SAID_ELSEWHERE.includes(name))
      .map(({ label, text }) => labelled(label, text, sent.main));
    const goods = await goodsOf(host, sent);
    const country = countryOf(sent, await host.shop());
    const made = await host.command((ctx) =>
      leadOfAnswer({ ...ctx, locale: answer.locale }, answer.id, {
        ...{ phone: answer.phone ?? "", email: answer.email ?? "", form: answer.form, note: note.join("\n") },
        ...{ name: said.name, city: said.city, country, lines: goods.lines, value: goods.value },
        ...(goods.fees && { fees: goods.fees }),
      }),
    );
    return orFail(made).id;
  },
} satisfies Doer;
