export {
  type ChangeInput,
  killCampaigns,
  pauseCampaign,
  resumeCampaign,
} from "./commands/pause-campaign.ts";
export { type PublishCampaignInput, publishCampaign } from "./commands/publish-campaign.ts";
export { rollBackCampaign } from "./commands/roll-back-campaign.ts";
export { problemsOf } from "./queries/find-problems.ts";
export {
  type CampaignPhase,
  type CampaignSummary,
  findCampaign,
  listCampaigns,
  listEntries,
} from "./queries/list-campaigns.ts";
/** @public */
export { CAMPAIGNS, liveCampaigns } from "./queries/live-campaigns.ts";
export type { Problem } from "./rules/problems.ts";
export * from "./types.ts";
