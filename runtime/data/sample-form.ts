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
  return formOf(root);
}

/** A question and where to answer it, as a contact page asks it. */
export function sampleQuestions(): FormDoc {
  const props = {
    submit: { fr: "Envoyer", ar: "إرسال", en: "Send" },
    note: { fr: "Nous répondons dans la journée.", ar: "نجيب خلال اليوم.", en: "We answer within the day." },
  };
  const fields = [
    node("form.text", "name", { purpose: "name" }),
    node("form.phone", "phone"),
    node("form.text", "question", {
      purpose: "note",
      label: { fr: "Votre question", ar: "سؤالك", en: "Your question" },
    }),
  ];
  return formOf(node("form.form", "form", props, fields));
}

function formOf(root: Node): FormDoc {
  const blocks = Object.fromEntries([...typesOf(root)].map((type) => [type, registry.get(type)?.version ?? 1]));
  return { format: 1, kind: "form", blocks, meta: { title: { fr: "Commande" } }, root };
}

function node(type: string, id: string, props: Record<string, unknown> = {}, fields?: Node[]): Node {
  const defaults = structuredClone(registry.get(type)?.defaults ?? {});
  return { id, type, props: { ...defaults, ...props }, ...(fields && { slots: { fields } }) };
}
