import type { QueryContext } from "#app/commerce/context.ts";
import type { MeasuredPage, ShownCampaign } from "#runtime/events/events.ts";
import { liveForm, type Shown, type Starter } from "./live-documents.server.ts";

/** The script that tells events: after everything else, and only where there is script already or a campaign to judge. */
export const EVENTS = { tag: "[data-measured]", load: "idle", source: "runtime/islands/events.client.ts" } as const;

/** What a page says of itself to the stream of events: the same for all who are shown this page. */
export async function measuredPage(
  q: QueryContext,
  starter: Starter,
  { from, body, form: asked }: { from: Shown["from"]; body: string; form: string | null },
  campaigns: readonly ShownCampaign[],
): Promise<MeasuredPage> {
  const form = body.includes("<v-checkout") ? (await liveForm(q, starter, asked)).from : null;
  return {
    ...{ page: from?.document ?? null, revision: from?.revision ?? null },
    ...{ form: form?.document ?? null, formRevision: form?.revision ?? null },
    campaigns,
  };
}
