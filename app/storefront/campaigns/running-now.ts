import { type LiveCampaign, liveCampaigns, type PublishedCampaign } from "#app/campaigns/index.server.ts";
import { Campaigns } from "#runtime/campaigns/choose.ts";

/** The campaigns whose hours it is, ready to be asked. */
export interface RunningNow {
  campaigns: Campaigns;
  live: readonly LiveCampaign[];
  /** Epoch ms at which another answer may be right; null: none. */
  changesAt: number | null;
  from: number;
}

const made = new WeakMap<readonly PublishedCampaign[], RunningNow>();

/** Between two turns of a schedule it is one and the same answer, however often it is asked. */
export function runningNow(published: readonly PublishedCampaign[], now: number): RunningNow {
  const known = made.get(published);
  if (known && known.from <= now && (known.changesAt === null || now < known.changesAt)) return known;
  const { campaigns: live, changesAt } = liveCampaigns(published, now);
  const running: RunningNow = { campaigns: new Campaigns(live), live, changesAt, from: now };
  made.set(published, running);
  return running;
}
