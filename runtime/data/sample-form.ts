import type { FormDoc, Node } from "#blocks/contract/index.ts";
import { typesOf } from "../document/tree.ts";
import { registry } from "../registry.ts";

/** The four questions of a cash-on-delivery order, so that a checkout shows itself where no shop stands behind it. */
export function sampleForm(): FormDoc {
  const root = node("form.form", "form", {}, [
    node("form.text", "name", { purpose: "name" }),
    node("form.phone", "phone"),
    node("form.place", "city"),
    node("form.text", "address", {
      purpose: "address",
      label: { fr: "Adresse", ar: "العنوان", en: "Address" },
    }),
  ]);
  const blocks = Object.fromEntries([...typesOf(root)].map((type) => [type, registry.get(type)?.version ?? 1]));
  return { format: 1, kind: "form", blocks, meta: { title: { fr: "Commande" } }, root };
}

function node(type: string, id: string, props: Record<string, unknown> = {}, fields?: Node[]): Node {
  const defaults = structuredClone(registry.get(type)?.defaults ?? {});
  return { id, type, props: { ...defaults, ...props }, ...(fields && { slots: { fields } }) };
}
