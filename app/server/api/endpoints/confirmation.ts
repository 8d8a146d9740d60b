import type { Confirmation, Shop } from "#app/commerce/shop.ts";
import { settingsVersion, updateShop } from "#app/settings/index.server.ts";
import { actorOf } from "../actor.ts";
import { endpoint, type JsonSchema } from "../endpoint.ts";
import { localizedSchema, object, text } from "../schemas/common.ts";

const NAMES = ["confirmation"] as const;

const described = (schema: JsonSchema, description: string): JsonSchema => ({ ...schema, description });
const sends: JsonSchema = { type: "boolean" };
const OWN = "In the shop’s own words; a language that is not there, or empty, is said in the house’s";
const channels = {
  mail: described(
    object({ sends, subject: described(localizedSchema(200), OWN), text: described(localizedSchema(5_000), OWN) }),
    "To whoever gave an address, where the service mail is joined",
  ),
  whatsapp: described(
    object({
      sends,
      text: described(localizedSchema(2_000), OWN),
      template: described(
        text(512),
        "Name of a template that WhatsApp has approved; each line of the text is one of its values",
      ),
      language: described(text(5), "Of the template; empty: the buyer’s"),
    }),
    "To the buyer’s phone, where the service whatsapp is joined",
  ),
};
const schema = object({ ...channels, version: text(16) });

interface ConfirmationBody extends Confirmation {
  version?: string;
}

function confirmationJson(shop: Shop) {
  return { ...shop.confirmation, version: settingsVersion(shop, NAMES) };
}

/** What buyers are sent once they have ordered. */
export const confirmationEndpoints = [
  endpoint({
    method: "GET",
    path: "/settings/confirmation",
    scope: "read",
    summary: "What buyers are sent once they have ordered",
    success: { status: 200, schema },
    handle: async ({ app }) => ({ status: 200, body: confirmationJson(await app.shop()) }),
  }),
  endpoint<ConfirmationBody>({
    method: "PUT",
    path: "/settings/confirmation",
    scope: "write",
    summary: "Change what buyers are sent once they have ordered",
    description:
      "Texts merge values of the order: `{{order.number}}`, `{{#each lines}}{{quantity}} × {{title}}{{/each}}`; one that names a value there is not is refused. With the `version` that was read, a change over somebody else’s is refused with 409.",
    body: object({ ...channels, version: text(16) }, ["version"]),
    success: { status: 200, schema },
    handle: async ({ app, token, locale, body: { version, mail, whatsapp } }) => {
      const seen = version === undefined ? undefined : { names: NAMES, version };
      const saved = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        updateShop(ctx, { confirmation: { mail, whatsapp } }, seen),
      );
      return saved.ok ? { status: 200, body: confirmationJson(saved.value) } : { refusal: saved.refusal };
    },
  }),
];
