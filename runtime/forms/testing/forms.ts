import type { FormDoc, FormRule, Node } from "#blocks/contract/index.ts";
import { walk } from "../../document/tree.ts";
import { registry } from "../../registry.ts";

/** A block of a form whose id and answer have one name, as far as an id can. */
export function question(type: string, name: string, props: Readonly<Record<string, unknown>>): Node {
  return {
    id: name.replaceAll("_", "-"),
    type,
    props: { ...structuredClone(registry.get(type)?.defaults), name, ...props },
  };
}

export function step(id: string, fields: Node[]): Node {
  return {
    id,
    type: "form.step",
    props: { ...structuredClone(registry.get("form.step")?.defaults) },
    slots: { fields },
  };
}

export function formOf(fields: Node[], rules: FormRule[] = []): FormDoc {
  const props = { ...structuredClone(registry.get("form.form")?.defaults), rules };
  const root: Node = { id: "root", type: "form.form", props, slots: { fields } };
  const types = [...walk(root)].map(({ node }) => node.type);
  return {
    format: 1,
    kind: "form",
    blocks: Object.fromEntries(types.map((type) => [type, registry.get(type)?.version ?? 1])),
    meta: { title: {} },
    root,
  };
}
