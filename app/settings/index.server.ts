export { type IntegrationChange, noteIntegration, saveIntegration } from "./commands/save-integration.ts";
export { updateShop } from "./commands/update-shop.ts";
export { readIntegration, readIntegrations, type StoredIntegration } from "./queries/read-integrations.ts";
export { readShop } from "./queries/read-shop.ts";
export { settingsVersion } from "./rules/settings-version.ts";
export { defaultShop } from "./schema.ts";
