import type { Reader } from "#app/platform/db/index.server.ts";
import type { SeenCounts } from "../rules/results-of.ts";

/** What was counted of a campaign, by the revision that led into it, and by variant ("": it has none). */
export async function countCampaign(read: Reader, campaign: string): Promise<Map<string, Map<string, SeenCounts>>> {
  const rows = await read.all<{ revision: string; variant: string; type: string; part: string; n: number }>(
    `SELECT page_id AS revision, variant, type, part, SUM(n) AS n FROM event_counts
     WHERE campaign_id = ? AND type IN ('campaign_reached', 'page_view', 'message_seen')
     GROUP BY page_id, variant, type, part`,
    [campaign],
  );
  const counts = new Map<string, Map<string, SeenCounts>>();
  for (const { revision, variant, type, part, n } of rows) {
    const variants = counts.get(revision) ?? new Map<string, SeenCounts>();
    counts.set(revision, variants);
    const known = variants.get(variant) ?? { visitors: 0, message: 0, form: 0, answer: 0, pages: 0, messages: 0 };
    if (type === "page_view") known.pages += Number(n);
    else if (type === "message_seen") known.messages += Number(n);
    else if (part === "page") known.visitors += Number(n);
    else if (part === "message" || part === "form" || part === "answer") known[part] += Number(n);
    variants.set(variant, known);
  }
  return counts;
}
