import { leadOfAnswer } from "#app/commerce/leads/index.server.ts";
import { answered, type Doer, orFail } from "./doer.ts";

const SAID_ELSEWHERE = ["name", "phone", "email", "city", "consent"];

export const lead: Doer = {
  name: "lead",
  lane: "form-action",
  async run(host, sent) {
    const { answer, lines } = sent;
    // Nobody to call back: the answer stands for itself.
    if (answer.phone === null && answer.email === null) return "";
    const note = lines
      .filter(({ name }) => !SAID_ELSEWHERE.includes(name))
      .map(({ label, text }) => `${label} : ${text}`);
    const made = await host.command((ctx) =>
      leadOfAnswer({ ...ctx, locale: answer.locale }, answer.id, {
        ...{ phone: answer.phone ?? "", email: answer.email ?? "", form: answer.form, note: note.join("\n") },
        ...{ name: answered(sent, "name"), city: answered(sent, "city") },
      }),
    );
    return orFail(made).id;
  },
};
