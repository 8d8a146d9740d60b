import { findDocument } from "#app/documents/index.server.ts";
import { formFunnel } from "#app/events/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import { type DropOff, dropOff, type FieldLoss } from "#runtime/forms/drop-off.ts";
import { registry } from "#runtime/registry.ts";

/** As programs read it: each field with the id of its block. */
export interface FormResults extends Omit<DropOff, "fields"> {
  fields: (Omit<FieldLoss, "id"> & { block: string })[];
}

/** How often a form was opened, begun and sent, and at which field how many were lost; undefined where there is no such form. */
export async function formResults(
  read: Reader,
  asked: { form: string; from?: string; until?: string },
): Promise<FormResults | undefined> {
  const doc = (await findDocument(read, asked.form))?.doc;
  if (doc?.kind !== "form") return undefined;
  const { fields, ...counts } = dropOff(doc, registry, await formFunnel(read, asked));
  return { ...counts, fields: fields.map(({ id: block, ...field }) => ({ block, ...field })) };
}
