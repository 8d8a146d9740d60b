import { analyseExperiment, GOALS, type Goal, VisitorTally } from "#app/commerce/experiments/index.server.ts";
import { campaignResults, campaignVisitors, METRICS } from "#app/events/index.server.ts";
import { endpoint } from "../endpoint.ts";
import { array, nullable, object, text } from "../schemas/common.ts";
import { textFile } from "../text-file.ts";

const number = { type: "number" } as const;
const whole = { type: "integer" } as const;
const CSV = "text/csv; charset=utf-8";
const winnerSchema = { type: ["string", "null"] } as const;
/** Null: nothing says how far the truth may lie. */
const interval = nullable({ type: "array", items: number, minItems: 2, maxItems: 2 });
const VERDICTS = ["winner", "undecided", "too_little", "sample_ratio", "no_variants"] as const;

const reportSchema = object({
  variants: array(
    object({ variant: text(200), visitors: whole, estimate: number, interval, chance_best: number }),
    200,
  ),
  sample_ratio_ok: { type: "boolean" },
  winner: winnerSchema,
  verdict: { enum: VERDICTS },
});

const estimated = object({ estimate: number, interval, chance_best: number });

/** Visitors who came in while the shares were the same; `revision` names it. */
const roundSchema = object({
  ...{ revision: text(26), visitors: whole, isCurrent: { type: "boolean" } },
  shares: array(object({ id: text(12), name: text(80), weight: number }), 10),
});

/** Sums in minor units; `per_visitor` in the same unit, of one visitor. */
const resultsSchema = object({
  currency: text(3),
  goal: { enum: METRICS },
  variants: array(
    object({
      ...{
        id: text(12),
        name: text(80),
        share: number,
        visitors: whole,
        page_views: whole,
        message_viewers: whole,
        message_views: whole,
      },
      ...{
        form_opens: whole,
        form_answers: whole,
        orders: whole,
        confirmed: whole,
        delivered: whole,
        refused: whole,
        open_orders: whole,
      },
      ...{ without_cost: whole, confirmed_revenue: whole, delivered_revenue: whole, delivered_margin: whole },
      per_visitor: object(Object.fromEntries(METRICS.map((metric) => [metric, estimated]))),
    }),
    10,
  ),
  sample_ratio_ok: { type: "boolean" },
  winner: winnerSchema,
  verdict: { enum: [...VERDICTS, "waiting"] },
  round: text(26),
  rounds: array(roundSchema, 1_000),
});

interface AnalyseBody {
  visitors: { visitor: string; variant: string; orders: number; delivered_margin: number }[];
  goal?: Goal;
  split?: Record<string, number>;
}

export const experimentEndpoints = [
  endpoint<AnalyseBody>({
    method: "POST",
    path: "/experiments/analyse",
    scope: "read",
    summary: "Say which variant of an experiment wins, or that none does yet",
    description:
      "The columns of `vitrine experiment analyse`, a row a visitor; a visitor of several rows is added up, one who saw several variants is left out. `interval` is null for a variant that nobody came to, and where all visitors came to the very same. May be asked as often as one likes while visitors come.",
    body: object(
      {
        visitors: array(
          object({
            ...{ visitor: text(200, 1), variant: text(200, 1) },
            ...{ orders: { type: "integer", minimum: 0 }, delivered_margin: number },
          }),
          100_000,
        ),
        goal: { enum: GOALS, description: "What is judged, per visitor; `delivered_margin` where absent" },
        split: {
          type: "object",
          maxProperties: 200,
          additionalProperties: { type: "number", exclusiveMinimum: 0 },
          description: "Shares of the traffic asked for, by variant, where they are not even",
        },
      },
      ["goal", "split"],
    ),
    success: { status: 200, schema: reportSchema },
    handle: async ({ body: { visitors, goal = "delivered_margin", split } }) => {
      const tally = new VisitorTally();
      for (const { visitor, variant, ...row } of visitors) tally.add(visitor, variant, row[goal]);
      const { arms } = tally.sums();
      const shares = new Map(Object.entries(split ?? {}));
      const stranger = split && arms.find(({ variant }) => !shares.has(variant));
      if (stranger) {
        const problem = `split: ${stranger.variant}`;
        return { refusal: { code: "input.invalid", data: { problem }, pointer: "/split" }, status: 422 };
      }
      return { status: 200, body: analyseExperiment(arms, shares) };
    },
  }),
  endpoint({
    method: "GET",
    path: "/campaigns/{id}/results",
    scope: "read",
    summary: "What a campaign has brought so far, by variant",
    description:
      "Visitors, forms, orders, confirmed and delivered revenue and margin, per visitor with intervals that hold at all times (null where nothing says yet how wide). Money given back is taken off revenue and margin, with a return or without. The winner is named by the campaign's own goal, and not before the evidence is there. Visitors who came in by other shares of the variants are another round, counted by itself.",
    query: { round: { description: "A revision of the round that is asked about; that of today where absent" } },
    success: { status: 200, schema: resultsSchema },
    handle: async ({ app, params, query }) => {
      const { currency } = await app.shop();
      await app.events.settled();
      const results = await app.query(({ read }) => campaignResults(read, params.id ?? "", query.round));
      if (!results) return { refusal: { code: "document.not_found", data: { id: params.id } } };
      return { status: 200, body: { currency, ...results } };
    },
  }),
  endpoint({
    method: "GET",
    path: "/campaigns/{id}/visitors",
    scope: "read",
    summary: "Fetch a campaign's visitors, a row each, for whoever reckons themselves",
    description:
      "The CSV that `vitrine experiment analyse` and `POST /experiments/analyse` read: visitor,variant,orders,delivered_margin, in the shop's currency. Nobody is named. The shares asked for are those of `/campaigns/{id}/results`.",
    success: { status: 200, files: [CSV] },
    handle: async ({ app, params: { id = "" } }) => {
      const { currency } = await app.shop();
      await app.events.settled();
      const found = await app.query(({ read }) => campaignVisitors(read, id, currency));
      if (!found) return { refusal: { code: "document.not_found", data: { id } } };
      return textFile(`visitors-${id}.csv`, CSV, found.csv);
    },
  }),
];
