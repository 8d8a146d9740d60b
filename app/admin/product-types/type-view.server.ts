import { type AppLoadContext, json } from "@remix-run/node";
import { Ajv } from "ajv";
import {
  ATTRIBUTE_KINDS,
  deleteProductType,
  type ProductType,
  saveProductType,
} from "#app/commerce/catalog/index.server.ts";
import { LOCALES } from "#app/commerce/kernel/locale.ts";
import type { Visit } from "../guard.server.ts";
import type { Outcome } from "../outcome.ts";
import { refused } from "../refused.server.ts";
import type { TypeDraft, TypeView } from "./types.ts";

export type TypeOutcome = Outcome<"saved" | "created" | "deleted"> & { id?: string };

export function typeView({ id, version, name, attributes }: ProductType): TypeView {
  return {
    ...{ id, version },
    draft: {
      name,
      attributes: attributes.map((each) => ({
        ...each,
        key: each.handle,
        choices: each.choices.map(({ key, label, swatch = "" }) => ({ key, row: key, label, swatch })),
      })),
    },
  };
}

const line = { type: "string", maxLength: 200 };
const words = {
  ...{ type: "object", additionalProperties: false },
  properties: Object.fromEntries(LOCALES.map((locale) => [locale, line])),
};
const object = (properties: object) => ({
  ...{ type: "object", additionalProperties: false, properties, required: Object.keys(properties) },
});
const isDraft = new Ajv().compile<TypeDraft>(
  object({
    name: words,
    attributes: {
      ...{ type: "array", maxItems: 60 },
      items: object({
        ...{ key: line, handle: line, label: words, kind: { enum: [...ATTRIBUTE_KINDS] }, unit: line },
        ...{ many: { type: "boolean" }, filterable: { type: "boolean" } },
        choices: { type: "array", maxItems: 300, items: object({ key: line, row: line, label: words, swatch: line }) },
      }),
    },
  }),
);

export async function actOnType(body: unknown, id: string | undefined, { app }: AppLoadContext, visit: Visit) {
  const { intent, draft, basedOn } = (body ?? {}) as Record<string, unknown>;
  if (intent === "delete" && id !== undefined) {
    const gone = await app.command(visit.who, (ctx) => deleteProductType(ctx, id));
    return gone.ok ? json<TypeOutcome>({ ok: true, done: "deleted" }) : refused(gone.refusal, visit.locale);
  }
  if (!isDraft(draft)) return refused({ code: "input.invalid", data: { problem: "draft" } }, visit.locale);
  const input = {
    name: draft.name,
    attributes: draft.attributes.map(({ key: _, handle, choices, ...attribute }) => ({
      ...attribute,
      ...(handle && { handle }),
      choices: choices.map(({ key, label, swatch }) => ({ key, label, ...(swatch && { swatch }) })),
    })),
  };
  const options = id === undefined ? {} : { id, ...(typeof basedOn === "number" && { basedOn }) };
  const saved = await app.command(visit.who, (ctx) => saveProductType(ctx, input, options));
  if (!saved.ok) return refused(saved.refusal, visit.locale);
  return json<TypeOutcome>({ ok: true, done: id === undefined ? "created" : "saved", id: saved.value.id });
}
