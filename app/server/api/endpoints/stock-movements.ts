import { listMovements, MOVEMENT_KINDS, type MovementKind } from "#app/commerce/stock/index.server.ts";
import { endpoint } from "../endpoint.ts";
import { limitOf, pageAnswer } from "../page-of.ts";
import { instantSchema, listSchema, pageParameters } from "../schemas/common.ts";
import { movementSchema } from "../schemas/stock.ts";
import { movementJson } from "../stock-json.ts";

/** The parameter's name and the query's own; each is passed on where it was given. */
const FILTERS = {
  variant: { as: "variantId", description: "Movements of the variant with this id" },
  product: { as: "productId", description: "Movements of the product's variants" },
  location: { as: "locationId", description: "At the location with this id; promises have no place" },
  order: { as: "orderId", description: "Of the order with this id" },
  actor: { as: "actorId", description: "By the member of staff or the token with this id" },
  batch: { as: "batchId", description: "Of one count, transfer or file" },
} as const;

export const stockMovementEndpoints = [
  endpoint({
    method: "GET",
    path: "/stock-movements",
    scope: "read",
    summary: "Read the stock ledger of all variants, latest first",
    description: "Nothing ever changes or removes a movement; the sum of a variant's is what there is of it.",
    query: {
      ...Object.fromEntries(Object.entries(FILTERS).map(([name, { description }]) => [name, { description }])),
      kind: { description: "Why it moved", schema: { enum: MOVEMENT_KINDS } },
      from: { description: "Not before this instant", schema: instantSchema },
      until: { description: "Before this instant", schema: instantSchema },
      ...pageParameters,
    },
    success: { status: 200, schema: listSchema(movementSchema) },
    handle: ({ app, query }) =>
      app.query(async ({ read }) => {
        const given = Object.entries(FILTERS).flatMap(([name, { as }]) =>
          query[name] === undefined ? [] : [[as, query[name]] as const],
        );
        const page = await listMovements(read, {
          ...Object.fromEntries(given),
          ...(query.kind !== undefined && { kind: query.kind as MovementKind }),
          ...(query.from !== undefined && { from: Date.parse(query.from) }),
          ...(query.until !== undefined && { until: Date.parse(query.until) }),
          ...(query.cursor !== undefined && { cursor: query.cursor }),
          limit: limitOf(query),
        });
        return pageAnswer(page.data.map(movementJson), page.nextCursor);
      }),
  }),
];
