import { daysAsked } from "../../days-asked.ts";
import { formResults } from "../../forms/form-results.ts";
import { endpoint } from "../endpoint.ts";
import { array, dayParameters, nullable, object, text } from "../schemas/common.ts";

const count = { type: "integer", minimum: 0 } as const;

export const formResultEndpoints = [
  endpoint({
    method: "GET",
    path: "/forms/{id}/results",
    scope: "read",
    summary: "Say how often a form was opened, begun and sent, and at which field people were lost",
    description:
      "Of visitors with a script, once each look at a page; programs are left out. `lost`: who reached a field, and neither a later one nor the sending. Fields are those that the form asks now, in its order.",
    query: dayParameters,
    success: {
      status: 200,
      schema: object({
        ...{ opened: count, started: count, sent: count, worst: nullable(text(190)) },
        fields: array(object({ name: text(190), block: text(64), step: count, reached: count, lost: count }), 1_000),
      }),
    },
    handle: async ({ app, params: { id = "" }, query }) => {
      await app.events.settled();
      return app.query(async ({ read }) => {
        const days = daysAsked(query);
        if (!days.ok) return { refusal: days.refusal };
        const found = await formResults(read, { form: id, ...days.value });
        return found ? { status: 200, body: found } : { refusal: { code: "document.not_found", data: { id } } };
      });
    },
  }),
];
