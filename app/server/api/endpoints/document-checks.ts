import { AREAS, SEVERITIES } from "#runtime/checks/types.ts";
import { COST_DPR, COST_WIDTH, SENT } from "#runtime/cost/weights.ts";
import { checkedJson } from "../../documents/findings-json.ts";
import { endpoint } from "../endpoint.ts";
import { array, nullable, object, text } from "../schemas/common.ts";

const count = { type: "integer", minimum: 0 };

const findingSchema = object({
  code: text(60),
  area: { enum: AREAS },
  severity: { enum: SEVERITIES },
  message: text(2_000),
  node: nullable({ ...text(200), description: "Id of the block; null: the page itself" }),
  field: nullable({ ...text(200), description: "The prop, `items.0.answer` for one of a list's" }),
  locale: nullable({ enum: ["fr", "ar", "en", null] }),
  width: nullable({ enum: ["base", "tablet", "mobile", null] }),
  mend: nullable({
    type: "array",
    items: { type: "object" },
    description: "A JSON Patch that puts it right: send it to PATCH /documents/{id} with `basedOn`",
  }),
});

const checkedSchema = object({
  revision: text(26),
  counts: object(Object.fromEntries(SEVERITIES.map((each) => [each, count]))),
  findings: array(findingSchema, 100_000),
  structured: array({ type: "object", description: "JSON-LD (schema.org)" }, 100),
  sent: object(Object.fromEntries(SENT.map((each) => [each, count]))),
});

export const documentCheckEndpoints = [
  endpoint({
    method: "GET",
    path: "/documents/{id}/checks",
    scope: "read",
    summary: "Look a document over",
    description: `What is to be mended: accessibility, links, languages, search engines, law, weight. \`sent\` is what a telephone of ${COST_WIDTH} px (${COST_DPR} dots a px) fetches: bytes, text compressed, and elements. Words are in the language of Accept-Language.`,
    query: {
      revision: { description: "At this revision; the last one where absent" },
      outside: { description: "`true`: other sites that it leads to are asked whether anything is there" },
    },
    success: { status: 200, schema: checkedSchema },
    handle: async ({ app, params, query, locale }) => {
      const id = params.id ?? "";
      const report = await app.check(id, {
        ...(query.revision !== undefined && { revision: query.revision }),
        outside: query.outside === "true",
      });
      if (!report) return { refusal: { code: "document.not_found", data: { id } } };
      const main = (await app.shop()).locales[0] ?? "fr";
      const checked = checkedJson(report, locale ?? main);
      return { status: 200, body: { revision: report.revision, ...checked, sent: report.cost.sent } };
    },
  }),
];
