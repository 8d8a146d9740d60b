export { chooseRate, findRates } from "./rules/find-rates.ts";
export * from "./types.ts";
