/** @public */
export { CAMPAIGNS, liveCampaigns } from "./queries/live-campaigns.ts";
export * from "./types.ts";
