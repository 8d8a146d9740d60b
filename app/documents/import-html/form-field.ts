import { slugify } from "#app/commerce/kernel/slug.ts";
import type { Node } from "#blocks/contract/index.ts";
import { elementsBelow, type Labels } from "./form-parts.ts";
import { oneLine, type PageElement } from "./page-tree.ts";
import { textOf } from "./words.ts";
import { drop, node, said, type Writing } from "./writing.ts";

/** Names that a form has given away: two fields of one name would be one answer. */
export interface NamedFields {
  names: Set<string>;
  radios: Set<string>;
}

/** Plain words alone: what another page calls its fields is often a program's affair. */
const nameable = /^(?!(variant|quantity|key|form|intent|from|region|postcode|delivery)$)[a-z][a-z0-9_]{0,39}$/;

/** The block that asks what a field of a web page asked. */
export function fieldOf(
  element: PageElement,
  labelled: string,
  inside: readonly PageElement[],
  labels: Labels,
  named: NamedFields,
  w: Writing,
): Node[] {
  const { tag, attributes } = element;
  const type = tag === "input" ? (attributes.type ?? "text").toLowerCase() : tag;
  const hinted = oneLine(attributes.placeholder ?? attributes["aria-label"] ?? attributes.title ?? "");
  const label = (labelled || hinted || oneLine(attributes.name ?? "") || "…").slice(0, 120);
  const required = attributes.required !== undefined;
  if (["password", "file"].includes(type)) {
    drop(w, element, type === "file" ? "field.file" : "field.password");
    return [];
  }
  if (type === "radio" || type === "select" || type === "checkbox")
    return choiceOf(element, type, label, inside, labels, named, w);
  const placeholder = hinted !== label ? hinted.slice(0, 120) : "";
  const about =
    `${type} ${attributes.name ?? ""} ${attributes.id ?? ""} ${attributes.autocomplete ?? ""} ${label}`.toLowerCase();
  if (
    (type === "tel" || /\b(?:phone|tel|t[ée]l[ée]phone|mobile|whatsapp)\b|هاتف/.test(about)) &&
    take(named, "phone")
  ) {
    return [node(w, "form.phone", { label: said(w, label), hint: {}, placeholder: said(w, placeholder), required })];
  }
  const purpose = purposeOf(type, about, named);
  const name = purpose === "free" ? freeName(attributes.name ?? label, named) : "question";
  return [
    node(w, "form.text", {
      purpose,
      name,
      label: said(w, label),
      hint: {},
      placeholder: said(w, placeholder),
      required,
    }),
  ];
}

function purposeOf(type: string, about: string, named: NamedFields): "email" | "name" | "note" | "free" {
  if ((type === "email" || /e-?mail|courriel|بريد/.test(about)) && take(named, "email")) return "email";
  if (type === "textarea" && take(named, "note")) return "note";
  return type === "text" && /\b(?:name|nom|pr[ée]nom)\b|اسم/.test(about) && take(named, "name") ? "name" : "free";
}

function choiceOf(
  element: PageElement,
  type: "radio" | "select" | "checkbox",
  label: string,
  inside: readonly PageElement[],
  labels: Labels,
  named: NamedFields,
  w: Writing,
): Node[] {
  const { attributes } = element;
  const required = attributes.required !== undefined;
  if (
    type === "checkbox" &&
    /accept|agree|consent|newsletter|subscribe|abonn|conditions|أوافق/i.test(label) &&
    take(named, "consent")
  ) {
    return [node(w, "form.consent", { label: said(w, label) })];
  }
  if (type === "radio") {
    const group = attributes.name ?? "";
    if (named.radios.has(group)) return [];
    named.radios.add(group);
  }
  const answers =
    type === "radio"
      ? inside
          .filter(
            (each) =>
              each.tag === "input" &&
              each.attributes.type === "radio" &&
              (each.attributes.name ?? "") === (attributes.name ?? ""),
          )
          .map((each) => ({
            value: each.attributes.value ?? "",
            words: labels.get(each)?.words ?? each.attributes.value ?? "",
          }))
      : type === "checkbox"
        ? [{ value: attributes.value ?? "yes", words: label }]
        : [...elementsBelow(element.children)]
            .filter(({ tag }) => tag === "option")
            .map((each) => ({
              value: each.attributes.value ?? oneLine(textOf(each.children)),
              words: oneLine(textOf(each.children)),
            }));
  const real = answers.filter(({ value, words }) => value !== "" && words !== "").slice(0, 60);
  if (real.length === 0) {
    drop(w, element, "choice.empty");
    return [];
  }
  const empty = answers.find(({ value }) => value === "")?.words;
  const options = real.map(({ value, words }) => ({
    value: value.slice(0, 60),
    label: said(w, words.slice(0, 120)),
    image: null,
  }));
  const asked =
    type === "radio"
      ? (attributes.name ?? "")
      : type === "checkbox"
        ? ""
        : label === attributes.name && empty
          ? empty
          : label;
  const look = type === "select" ? "list" : "pills";
  return [
    node(w, "form.choice", {
      name: freeName(attributes.name ?? label, named),
      label: said(w, asked.slice(0, 120)),
      hint: {},
      options,
      look,
      required,
    }),
  ];
}

function take({ names }: NamedFields, name: string): boolean {
  if (names.has(name)) return false;
  names.add(name);
  return true;
}

function freeName(from: string, named: NamedFields): string {
  const plain = slugify(from, 30).replaceAll("-", "_");
  const known = ["name", "phone", "email", "note", "consent", "address", "city"].includes(plain);
  const base = nameable.test(plain) && !known ? plain : "question";
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}_${number}`;
    if (take(named, name)) return name;
  }
}
