/** What a campaign can begin with. Names and descriptions are in the admin's words, under the same key. */
export const CAMPAIGN_STARTERS = ["ramadan", "black-friday", "welcome", "exit", "split", "blank"] as const;
export type CampaignStarter = (typeof CAMPAIGN_STARTERS)[number];

export function isCampaignStarter(value: unknown): value is CampaignStarter {
  return typeof value === "string" && (CAMPAIGN_STARTERS as readonly string[]).includes(value);
}
