import { refuse } from "#app/commerce/kernel/result.ts";
import {
  conditions,
  findOffer,
  listOffers,
  OFFER_STATUSES,
  type OfferInput,
  type OfferStatus,
  rewards,
  saveOffer,
} from "#app/commerce/offers/index.server.ts";
import { actorOf } from "../actor.ts";
import { type ApiCall, endpoint } from "../endpoint.ts";
import { offerJson } from "../offer-json.ts";
import { pageAnswer } from "../page-of.ts";
import { listSchema } from "../schemas/common.ts";
import { newOfferSchema, offerPatchSchema, offerRulesSchema, offerSchema } from "../schemas/offer.ts";

type NewOffer = Pick<OfferInput, "name" | "reward"> & Partial<OfferInput>;
type OfferPatch = Partial<OfferInput> & { version?: number };

/** Writes what a call changes over the offer as it stands. */
async function patch({ app, token, locale, params }: ApiCall<unknown>, change: OfferPatch) {
  const id = params.id ?? "";
  const saved = await app.command({ actor: actorOf(token), locale }, async (ctx) => {
    const before = await findOffer(ctx.tx, id);
    if (!before) return refuse("offer.not_found", { id });
    const { name, status, priority, stacking, conditions: conditionUses, reward } = { ...before, ...change };
    const input = { name, status, priority, stacking, conditions: conditionUses, reward };
    return saveOffer(ctx, input, { id, basedOn: change.version ?? before.version });
  });
  return saved.ok ? { status: 200, body: offerJson(saved.value) } : { refusal: saved.refusal };
}

export const offerEndpoints = [
  endpoint({
    method: "GET",
    path: "/offers",
    scope: "read",
    summary: "List offers, last made first",
    description: "All but archived ones, unless a status is asked for. A shop has some dozens: they are one page.",
    query: { status: { description: "Offers of this status", schema: { enum: OFFER_STATUSES } } },
    success: { status: 200, schema: listSchema(offerSchema) },
    handle: ({ app, query }) =>
      app.query(async ({ read }) =>
        pageAnswer((await listOffers(read, query.status as OfferStatus | undefined)).map(offerJson), null),
      ),
  }),
  endpoint({
    method: "GET",
    path: "/offer-rules",
    scope: "read",
    summary: "Every condition and reward an offer may use, with the schema of its arguments",
    success: { status: 200, schema: offerRulesSchema },
    handle: async () => {
      const listed = (registry: ReadonlyMap<string, { code: string; args: object }>) =>
        [...registry.values()].map(({ code, args }) => ({ code, args }));
      return { status: 200, body: { conditions: listed(conditions), rewards: listed(rewards) } };
    },
  }),
  endpoint({
    method: "GET",
    path: "/offers/{id}",
    scope: "read",
    summary: "Read an offer",
    success: { status: 200, schema: offerSchema },
    handle: ({ app, params }) =>
      app.query(async ({ read }) => {
        const offer = await findOffer(read, params.id ?? "");
        return offer ? { status: 200, body: offerJson(offer) } : { refusal: { code: "offer.not_found" } };
      }),
  }),
  endpoint<NewOffer>({
    method: "POST",
    path: "/offers",
    scope: "write",
    summary: "Make an offer",
    description: "A draft that combines with others, unless said otherwise. Its rules are those of GET /offer-rules.",
    body: newOfferSchema,
    success: { status: 201, schema: offerSchema },
    handle: async ({ app, token, locale, body }) => {
      const input: OfferInput = { status: "draft", priority: 0, stacking: "combine", conditions: [], ...body };
      const saved = await app.command({ actor: actorOf(token), locale }, (ctx) => saveOffer(ctx, input));
      if (!saved.ok) return { refusal: saved.refusal };
      const headers = { location: `/api/v1/offers/${saved.value.id}` };
      return { status: 201, body: offerJson(saved.value), headers };
    },
  }),
  endpoint<OfferPatch>({
    method: "PATCH",
    path: "/offers/{id}",
    scope: "write",
    summary: "Change an offer",
    description:
      "Only the fields given change. With `version`, a change that somebody else made meanwhile is refused with 409.",
    body: offerPatchSchema,
    success: { status: 200, schema: offerSchema },
    handle: (call) => patch(call, call.body),
  }),
  endpoint({
    method: "DELETE",
    path: "/offers/{id}",
    scope: "write",
    summary: "Archive an offer",
    description: "It is given no more; orders go on saying what it came to.",
    success: { status: 200, schema: offerSchema },
    handle: (call) => patch(call, { status: "archived" }),
  }),
];
