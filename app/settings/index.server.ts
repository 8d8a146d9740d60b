export { updateShop } from "./commands/update-shop.ts";
export { readShop } from "./queries/read-shop.ts";
export { defaultShop } from "./schema.ts";
