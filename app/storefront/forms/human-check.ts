import type { Kept } from "#app/commerce/context.ts";
import { readIntegration } from "#app/settings/index.server.ts";

/** The shop's site key at Cloudflare Turnstile; "" where it is not set up, or paused: forms then do without. */
export const TURNSTILE_KEY: Kept<string> = {
  endsWith: ["settings.changed"],
  async read(read) {
    const kept = await readIntegration(read, "turnstile");
    return kept?.enabled ? (kept.settings.site_key ?? "") : "";
  },
};

/** Under which a browser sends its token. */
export const TOKEN = "human";
