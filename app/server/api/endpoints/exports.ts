import { localDate } from "#app/commerce/kernel/clock.ts";
import { refuse } from "#app/commerce/kernel/result.ts";
import {
  EXPORT_FORMATS,
  EXPORT_KINDS,
  type ExportFormat,
  type ExportJob,
  type ExportKind,
  FORMATS,
  filterProblem,
} from "#app/exports/index.server.ts";
import { actorOf } from "../actor.ts";
import { endpoint } from "../endpoint.ts";
import { instantSchema, object, text } from "../schemas/common.ts";

const exportSchema = object({
  id: text(26),
  kind: { enum: EXPORT_KINDS },
  format: { enum: EXPORT_FORMATS },
  filter: text(2_000),
  state: { enum: ["running", "done", "failed"] },
  done: { type: "integer" },
  total: { type: "integer" },
  created_at: instantSchema,
});

const exportJson = ({ id, kind, format, filter, state, done, total, createdAt }: ExportJob) => ({
  ...{ id, kind, format, filter, state, done, total },
  created_at: new Date(createdAt).toISOString(),
});

const missing = (id: string) => ({ refusal: refuse("export.not_found", { id }).refusal });

/** Files of lists, as the admin's screens make them: begun, asked for until they are done, fetched; each is kept for a day. */
export const exportEndpoints = [
  endpoint<{ kind: ExportKind; format: ExportFormat; filter?: string }>({
    method: "POST",
    path: "/exports",
    scope: "read",
    summary: "Begin a file of orders, products, movements of stock or answers to forms",
    description:
      "`filter` is what the address of the list has: `state=new&field=city&value=fes`. Titles are in the language of Accept-Language. The file is written in the background: ask for the export until its `state` is `done`.",
    body: object({ kind: { enum: EXPORT_KINDS }, format: { enum: EXPORT_FORMATS }, filter: text(2_000) }, ["filter"]),
    success: { status: 202, schema: exportSchema },
    async handle({ app, token, locale, body: { kind, format, filter = "" } }) {
      const problem = filterProblem(kind, filter, (await app.shop()).currency);
      if (problem !== undefined) return { refusal: refuse("filter.invalid", { problem }, "/filter").refusal };
      const job = await app.exports.start({ actor: actorOf(token), locale }, { kind, format, filter });
      return { status: 202, body: exportJson(job) };
    },
  }),
  endpoint({
    method: "GET",
    path: "/exports/{id}",
    scope: "read",
    summary: "Say how far a file has come",
    success: { status: 200, schema: exportSchema },
    async handle({ app, params: { id = "" } }) {
      const job = await app.exports.find(id);
      return job ? { status: 200, body: exportJson(job) } : missing(id);
    },
  }),
  endpoint({
    method: "GET",
    path: "/exports/{id}/file",
    scope: "read",
    summary: "Fetch a finished file",
    success: { status: 200, files: EXPORT_FORMATS.map((format) => FORMATS[format].mime) },
    async handle({ app, params: { id = "" } }) {
      const job = await app.exports.find(id);
      if (!job) return missing(id);
      const file = await app.exports.open(job);
      if (!file) return { refusal: refuse("export.not_done", { state: job.state }).refusal };
      const day = localDate(job.createdAt, (await app.shop()).timeZone);
      return { status: 200, file, name: `${job.kind}-${day}.${job.format}` };
    },
  }),
];
