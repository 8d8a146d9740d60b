import type { MessageCap, Shop } from "#app/commerce/shop.ts";
import { settingsVersion, updateShop } from "#app/settings/index.server.ts";
import { actorOf } from "../actor.ts";
import { endpoint } from "../endpoint.ts";
import { object, text } from "../schemas/common.ts";

const NAMES = ["messages"] as const;

const cap = {
  per_visit: { type: "integer", minimum: 1, maximum: 20, description: "Messages over the pages in one visit, at most" },
  gap: { type: "integer", minimum: 0, maximum: 3_600, description: "Seconds between two" },
};
const schema = object({ ...cap, version: text(16) });

interface CapBody {
  per_visit: number;
  gap: number;
  version?: string;
}

function capJson(shop: Shop) {
  const { perVisit, gap }: MessageCap = shop.messages;
  return { per_visit: perVisit, gap, version: settingsVersion(shop, NAMES) };
}

export const settingsEndpoints = [
  endpoint({
    method: "GET",
    path: "/settings/messages",
    scope: "read",
    summary: "How many messages of campaigns a visitor may be shown, all campaigns together",
    success: { status: 200, schema },
    handle: async ({ app }) => ({ status: 200, body: capJson(await app.shop()) }),
  }),
  endpoint<CapBody>({
    method: "PUT",
    path: "/settings/messages",
    scope: "write",
    summary: "Change how many messages a visitor may be shown",
    description: "With the `version` that was read, a change over somebody else’s is refused with 409.",
    body: object({ ...cap, version: text(16) }, ["version"]),
    success: { status: 200, schema },
    handle: async ({ app, token, locale, body: { per_visit: perVisit, gap, version } }) => {
      const seen = version === undefined ? undefined : { names: NAMES, version };
      const saved = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        updateShop(ctx, { messages: { perVisit, gap } }, seen),
      );
      return saved.ok ? { status: 200, body: capJson(saved.value) } : { refusal: saved.refusal };
    },
  }),
];
