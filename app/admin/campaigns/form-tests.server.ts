import { type CampaignPhase, findFormTests } from "#app/campaigns/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { type CampaignResults, campaignResults } from "#app/events/index.server.ts";

/** A test of a form as its own screen shows it. */
export interface FormTestLine {
  id: string;
  title: string;
  phase: CampaignPhase;
  verdict: CampaignResults["verdict"];
  /** Name of the variant that won; "": none has. */
  winner: string;
  arms: { id: string; name: string; visitors: number; sent: number }[];
}

/** Tests of one form, the one changed last first. */
export async function formTestLines({ read, shop, clock }: QueryContext, form: string, locale: Locale) {
  const lines: FormTestLine[] = [];
  for (const { id, title, phase } of await findFormTests(read, form, clock.now())) {
    const results = await campaignResults(read, id);
    if (!results) continue;
    const arms = results.variants.map((each) => ({
      ...{ id: each.id, name: each.name || each.id, visitors: each.visitors },
      sent: Math.max(each.form_answers, each.orders),
    }));
    const winner = arms.find((each) => each.id === results.winner)?.name ?? "";
    const words = textIn(title, locale, shop.locales[0]);
    lines.push({ id, title: words, phase, verdict: results.verdict, winner, arms });
  }
  return lines;
}
