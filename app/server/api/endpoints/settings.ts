import type { Shop } from "#app/commerce/shop.ts";
import { readShop, settingsVersion, updateShop } from "#app/settings/index.server.ts";
import { actorOf } from "../actor.ts";
import { type Endpoint, endpoint, type JsonSchema } from "../endpoint.ts";
import { object, text } from "../schemas/common.ts";

/** One of the shop's settings as programs read and change it: whole, and never over somebody else's change. */
interface Setting<B> {
  /** Its name in the shop and in the address. */
  name: keyof Shop & string;
  summary: string;
  change: string;
  fields: Readonly<Record<string, JsonSchema>>;
  /** What may be asked for beside its values. */
  asks?: Readonly<Record<string, JsonSchema>>;
  read(shop: Shop): object;
  write(body: B, before: Shop): Partial<Shop>;
}

function setting<B>({ name, summary, change, fields, asks = {}, read, write }: Setting<B>): Endpoint[] {
  const path = `/settings/${name}`;
  const version = { version: text(16) };
  const success = { status: 200, schema: object({ ...fields, ...version }) };
  const json = (shop: Shop) => ({ ...read(shop), version: settingsVersion(shop, [name]) });
  return [
    endpoint({
      ...{ method: "GET", path, scope: "read", summary, success },
      handle: async ({ app }) => ({ status: 200, body: json(await app.shop()) }),
    }),
    endpoint<B & { version?: string }>({
      ...{ method: "PUT", path, scope: "write", summary: change, success },
      description: "With the `version` that was read, a change over somebody else’s is refused with 409.",
      body: object({ ...fields, ...asks, ...version }, ["version", ...Object.keys(asks)]),
      handle: async ({ app, token, locale, body }) => {
        const seen = body.version === undefined ? undefined : { names: [name], version: body.version };
        const saved = await app.command({ actor: actorOf(token), locale }, async (ctx) =>
          updateShop(ctx, write(body, await readShop(ctx.tx, true)), seen),
        );
        return saved.ok ? { status: 200, body: json(saved.value) } : { refusal: saved.refusal };
      },
    }),
  ];
}

export const settingsEndpoints = [
  ...setting<{ per_visit: number; gap: number }>({
    name: "messages",
    summary: "How many messages of campaigns a visitor may be shown, all campaigns together",
    change: "Change how many messages a visitor may be shown",
    fields: {
      per_visit: {
        ...{ type: "integer", minimum: 1, maximum: 20 },
        description: "Messages over the pages in one visit, at most",
      },
      gap: { type: "integer", minimum: 0, maximum: 3_600, description: "Seconds between two" },
    },
    read: ({ messages: { perVisit, gap } }) => ({ per_visit: perVisit, gap }),
    write: ({ per_visit: perVisit, gap }) => ({ messages: { perVisit, gap } }),
  }),
  ...setting<{ asks: boolean; policy: string; ask_again?: boolean }>({
    name: "consent",
    summary: "Whether visitors are asked before their visits are told apart",
    change: "Change what visitors are asked before their visits are told apart",
    fields: {
      asks: { type: "boolean", description: "The banner is shown; without it nobody is known again" },
      policy: { ...text(300), description: "Path of the page that says more, `/p/donnees`; may be empty" },
    },
    asks: { ask_again: { type: "boolean", description: "Who answered is asked again: something else is asked now" } },
    read: ({ consent: { asks, policy } }) => ({ asks, policy }),
    write: ({ asks, policy, ask_again }, { consent }) => ({
      consent: { asks, policy, version: consent.version + (ask_again ? 1 : 0) },
    }),
  }),
  ...setting<{ keep: boolean; days: number }>({
    name: "leads",
    summary: "Whether orders and answers that were begun are kept, and for how long",
    change: "Change whether orders and answers that were begun are kept",
    fields: {
      keep: { type: "boolean", description: "Orders that were begun and not sent are kept, to call who began them" },
      days: { type: "integer", minimum: 1, maximum: 365, description: "Days after which they are forgotten" },
    },
    read: ({ leads: { keep, days } }) => ({ keep, days }),
    write: ({ keep, days }) => ({ leads: { keep, days } }),
  }),
];
