export { actionHandlers } from "./handlers.ts";
export { DOERS } from "./registry.ts";
