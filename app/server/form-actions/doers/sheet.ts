import { toDecimal } from "#app/commerce/kernel/money.ts";
import { AnswerSheet } from "#app/integrations/index.server.ts";
import { type Doer, joined } from "../doer.ts";

export default {
  name: "sheet",
  lane: "google-sheets",
  async run(host, { action, answer, lines, key }) {
    const { sheet: name, spreadsheet } = action.with;
    const values = await joined(host, "google-sheets");
    const rows = new AnswerSheet(host.services, {
      ...values,
      sheet: String(name),
      ...(spreadsheet !== "" && { spreadsheet: String(spreadsheet) }),
    });
    const { timeZone } = await host.shop();
    const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
    await rows.append(key, {
      sent_at: format.format(answer.createdAt),
      // A sheet adds amounts up: they stay numbers.
      ...Object.fromEntries(lines.map(({ name, text, amount }) => [name, amount ? toDecimal(amount) : text])),
    });
    return String(name);
  },
} satisfies Doer;
