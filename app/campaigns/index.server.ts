export { createCampaign } from "./commands/create-campaign.ts";
export { guardStock } from "./commands/guard-stock.ts";
export {
  type ChangeInput,
  killCampaigns,
  pauseCampaign,
  resumeCampaign,
} from "./commands/pause-campaign.ts";
export { publishAny } from "./commands/publish-any.ts";
export { type PublishCampaignInput, type PublishedNow, publishCampaign } from "./commands/publish-campaign.ts";
export { rollBackCampaign } from "./commands/roll-back-campaign.ts";
export { archiveAny, unpublishAny } from "./commands/take-away.ts";
export { type DocumentTest, testDocument } from "./commands/test-document.ts";
export type { SoldOutFacts } from "./events.ts";
export { problemWords } from "./problem-words.ts";
export { addDays, campaignDays } from "./queries/campaign-days.ts";
export { findFormTests } from "./queries/find-form-tests.ts";
export { problemsOf } from "./queries/find-problems.ts";
export { readText, speakingCampaigns, textAt } from "./queries/find-text.ts";
export {
  type CampaignSummary,
  everyCampaign,
  findCampaign,
  listCampaigns,
  listEntries,
} from "./queries/list-campaigns.ts";
export { CAMPAIGNS, liveCampaigns } from "./queries/live-campaigns.ts";
export { offersGiven } from "./queries/offers-given.ts";
export { PRICE_STAYS } from "./queries/price-stays.ts";
export { SHELVES } from "./queries/shelves.ts";
export { givenSpan } from "./rules/given-span.ts";
export type { Problem } from "./rules/problems.ts";
export { showsByItself } from "./rules/shows-by-itself.ts";
export * from "./types.ts";
