import type { Reader } from "#app/platform/db/index.server.ts";
import type { SeenCounts } from "../rules/results-of.ts";

/** What was counted of a campaign, by variant ("": it has none). */
export async function countCampaign(read: Reader, campaign: string): Promise<Map<string, SeenCounts>> {
  const rows = await read.all<{ variant: string; type: string; part: string; n: number }>(
    "SELECT variant, type, part, SUM(n) AS n FROM event_counts WHERE campaign_id = ? AND type IN ('campaign_reached', 'page_view', 'message_seen') GROUP BY variant, type, part",
    [campaign],
  );
  const counts = new Map<string, SeenCounts>();
  for (const { variant, type, part, n } of rows) {
    const known = counts.get(variant) ?? { visitors: 0, message: 0, form: 0, answer: 0, pages: 0, messages: 0 };
    if (type === "page_view") known.pages += Number(n);
    else if (type === "message_seen") known.messages += Number(n);
    else if (part === "page") known.visitors += Number(n);
    else if (part === "message" || part === "form" || part === "answer") known[part] += Number(n);
    counts.set(variant, known);
  }
  return counts;
}
