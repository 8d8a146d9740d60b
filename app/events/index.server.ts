export { FOLLOWED, followOrders } from "./commands/follow-orders.ts";
export { forgetEvents } from "./commands/forget-events.ts";
export { EventDesk, type Taken } from "./event-desk.server.ts";
export { eventJson } from "./event-json.ts";
export { campaignResults } from "./queries/campaign-results.ts";
export { type FormFunnel, formFunnel } from "./queries/form-funnel.ts";
export { readEvents } from "./queries/read-events.ts";
export { type CampaignResults, METRICS, type Metric, type VariantResult } from "./rules/results-of.ts";
export type { KeptEvent } from "./types.ts";
