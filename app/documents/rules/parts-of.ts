import type { Doc, FormDoc } from "#blocks/contract/index.ts";
import { readPlan } from "#runtime/campaigns/plan.ts";
import { walk } from "#runtime/document/tree.ts";
import { compileForm } from "#runtime/forms/compile-form.ts";
import { registry } from "#runtime/registry.ts";

/** What a checkout asks beside what its form does. */
const CHECKOUT_FIELDS = ["country", "region", "postcode", "delivery", "payment", "coupon", "voucher"];

export interface Parts {
  /** Ids of blocks; of a form names of fields and numbers of steps. */
  parts: ReadonlySet<string>;
  /** Of a campaign; "": it has none. */
  variants: ReadonlySet<string>;
}

/** What a visitor can see or reach of a document. */
export function partsOf(doc: Doc): Parts {
  if (doc.kind === "form") return { parts: formParts(doc as FormDoc), variants: new Set() };
  const parts = new Set([...walk(doc.root)].map(({ node }) => node.id));
  if (doc.kind !== "campaign") return { parts, variants: new Set() };
  const { variants } = readPlan(doc);
  return { parts, variants: new Set(variants.length > 0 ? variants.map(({ id }) => id) : [""]) };
}

function formParts(doc: FormDoc): Set<string> {
  const { units, steps } = compileForm(doc, registry);
  const fields = units.flatMap(({ field }) => (field ? [field.name, ...(field.also ?? [])] : []));
  return new Set([...fields, ...CHECKOUT_FIELDS, "0", ...Array.from(steps.keys(), String)]);
}
