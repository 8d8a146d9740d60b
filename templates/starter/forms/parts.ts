import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { FormDoc, FormRule, Node } from "#blocks/contract/index.ts";
import { node, versions, words } from "../build.ts";

/** French, Arabic, English. */
export type Said = readonly [fr: string, ar: string, en: string];

export const said = ([fr, ar, en]: Said): Required<LocalizedText> => ({ fr, ar, en });

type More = Readonly<Record<string, unknown>>;

/** A question, whose node and answer have one name. */
export function ask(type: string, name: string, label: Said, more: More = {}): Node {
  return node(`form.${type}`, name.replaceAll("_", "-"), { name, label: said(label), ...more });
}

/** A text that an order or a lead understands: `name`, `email`, `note` … */
export function known(purpose: string, label: Said, more: More = {}): Node {
  return node("form.text", purpose, { purpose, label: said(label), ...more });
}

/** Its hint says that the shop calls before it delivers. */
export const orderPhone: Node = node("form.phone", "phone");

export const phone = (): Node => node("form.phone", "phone", { hint: {} });

export function options(...list: [value: string | number, ...label: Said][]) {
  return list.map(([value, ...label]) => ({ value, label: said(label), image: null }));
}

export function screen(id: string, title: Said, fields: Node[]): Node {
  return node("form.step", id, { title: said(title) }, { fields });
}

export function tell(id: string, text: Said): Node {
  return node("content.rich-text", id, { text: words(said(text)) });
}

/** A sentence around an answer of before: in each language what stands before it, and after it. */
export function recalled(id: string, name: string, [fr, ar, en]: readonly [Around, Around, Around]): Node {
  const text = ([before, after]: Around) => [
    { type: "paragraph", children: [{ text: before }, { merge: `answers.${name}`, fallback: "" }, { text: after }] },
  ];
  return node("content.rich-text", id, { text: { fr: text(fr), ar: text(ar), en: text(en) } });
}

type Around = readonly [before: string, after: string];

export const is = (name: string, value: Logic): Logic => ({ "==": [{ var: name }, value] });

export const show = (when: Logic, ...ids: string[]): FormRule => ({
  when,
  effects: ids.map((what) => ({ do: "show", what })),
});

/** A checkout: what is done with its answers is the order. */
export function ordering(title: Said, fields: Node[], rules: FormRule[] = []): FormDoc {
  const doc = form(title, ["Confirmer la commande", "تأكيد الطلب", "Confirm the order"], fields, rules);
  return { ...doc, root: { ...doc.root, props: { ...doc.root.props, checkout: true, known: true, actions: [] } } };
}

export function form(title: Said, submit: Said, fields: Node[], rules: FormRule[] = []): FormDoc {
  const root = node("form.form", "root", { submit: said(submit), note: {}, rules }, { fields });
  return { format: 1, kind: "form", blocks: versions(root), meta: { title: said(title) }, root };
}
