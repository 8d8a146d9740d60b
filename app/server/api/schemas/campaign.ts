import type { JsonSchema } from "../endpoint.ts";
import { array, instantSchema, localizedSchema, nullable, object, text } from "./common.ts";

const id = text(26);
const letters = array(text(12), 10);

export const phaseSchema: JsonSchema = { enum: ["draft", "running", "scheduled", "over", "paused", "ended"] };

export const campaignSchema: JsonSchema = object({
  id,
  title: localizedSchema(200),
  revision: id,
  phase: phaseSchema,
  published: nullable(
    object({
      revision: id,
      state: { enum: ["live", "paused", "ended"] },
      cause: nullable({ enum: ["person", "killed", "stock"] }),
      since: instantSchema,
    }),
  ),
  version: { type: "integer", minimum: 0 },
  goal: text(40),
  priority: { type: "integer" },
  variants: array(object({ id: text(12), name: text(80), weight: { type: "number" } }), 10),
  schedule: object({
    from: nullable(instantSchema),
    until: nullable(instantSchema),
    weekly: array(object({ days: array({ type: "integer" }, 7), from: text(5), until: text(5) }), 14),
    without: array(object({ from: text(10), until: text(10) }), 50),
  }),
  pieces: array(object({ id: text(64), kind: text(20), variants: letters }), 5_000),
  turns_at: nullable(instantSchema),
  updated_at: instantSchema,
});

export const entrySchema: JsonSchema = object({
  id,
  action: text(40),
  revision: id,
  by: text(500),
  at: instantSchema,
  data: { type: "object" },
});

export const campaignProblemSchema: JsonSchema = object({
  code: text(40),
  severity: { enum: ["error", "warning"] },
  node: { type: "string", description: "Id of the block to go to" },
  field: { type: "string", description: "The prop in it; empty where it is the whole of it" },
  message: text(1_000),
});
