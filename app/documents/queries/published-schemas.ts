import type { Locale } from "#app/commerce/kernel/locale.ts";
import { DOCUMENT_KINDS, type JsonSchema } from "#blocks/contract/index.ts";
import { documentSchema } from "#runtime/document/schema.ts";
import { registry } from "#runtime/registry.ts";

export const SCHEMA_NAMES = ["document", ...DOCUMENT_KINDS] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** The JSON schema of a kind of document with its meta and every block's props; `document` is any of them. */
export function publishedSchema(name: SchemaName): JsonSchema {
  if (name !== "document") return documentSchema(name, registry);
  const kinds = DOCUMENT_KINDS.map((kind) => documentSchema(kind, registry));
  return {
    $schema: kinds[0]?.$schema,
    title: "Vitrine document",
    // Each kind's tree refers to the node that it shares with the others.
    oneOf: kinds.map(({ $schema: _, $defs: __, ...kind }) => kind),
    $defs: kinds[0]?.$defs,
  };
}

export interface BlockListing {
  type: string;
  version: number;
  label: string;
  category: string;
  icon: string;
  hidden: boolean;
  schema: JsonSchema;
  slots: object;
  defaults: object;
}

/** Every block there is, as programs that write documents need to know it. */
export function blockList(locale: Locale): BlockListing[] {
  return registry
    .all()
    .map(({ type, version, messages, category, icon, hidden = false, schema, slots = {}, defaults }) => ({
      type,
      version,
      label: String(messages[locale].label ?? type),
      category,
      icon,
      hidden,
      schema,
      slots,
      defaults,
    }))
    .sort((a, b) => (a.type < b.type ? -1 : 1));
}
