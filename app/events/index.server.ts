export { FOLLOWED, followOrders } from "./commands/follow-orders.ts";
export { forgetEvents } from "./commands/forget-events.ts";
export { EventDesk, type Taken } from "./event-desk.server.ts";
export { type FormFunnel, formFunnel } from "./queries/form-funnel.ts";
export { readEvents } from "./queries/read-events.ts";
export type { KeptEvent } from "./types.ts";
