export { earned } from "./earned.ts";
export { type Earnings, findEarnings } from "./queries/find-earnings.ts";
