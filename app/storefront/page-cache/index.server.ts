export { ASKS, type FinishedPage, finish, type KeptPage } from "./kept-page.ts";
export { PageCache } from "./page-cache.ts";
export { sendPage } from "./send-page.ts";
