import type { FormDoc, Node } from "#blocks/contract/index.ts";
import { contentOf } from "./content.ts";
import { fieldOf, type NamedFields } from "./form-field.ts";
import { looksLikeButton } from "./inlines.ts";
import { oneLine, type PageElement, type PageNode } from "./page-tree.ts";
import { versionsOf } from "./versions.ts";
import { textOf } from "./words.ts";
import { drop, node, said, type Writing } from "./writing.ts";

const FIELDS: ReadonlySet<string> = new Set(["input", "select", "textarea"]);

/** A field that somebody fills in (not a button, nothing hidden). */
export function isField({ tag, attributes }: PageElement): boolean {
  return (
    FIELDS.has(tag) && !["submit", "button", "reset", "image", "hidden"].includes(attributes.type?.toLowerCase() ?? "")
  );
}

/** All elements below these nodes, in their order. */
export function* elementsBelow(nodes: readonly PageNode[]): Generator<PageElement> {
  for (const each of nodes) {
    if (each.kind === "text") continue;
    yield each;
    yield* elementsBelow(each.children);
  }
}

/**
 * A form becomes a document of its own and a block that shows it. What stands before its first field stays before the block,
 * what stands after it comes behind.
 */
export function formOf(element: PageElement, w: Writing): Node[] {
  const inside = [...elementsBelow(element.children)];
  const labels = labelsOf(inside);
  const submit = inside.findLast((each) => isSubmit(each) || looksLikeButton(each));
  const taken = new Set<PageNode>([...labels.values()].map(({ element }) => element));
  if (submit) taken.add(submit);
  const named: NamedFields = { names: new Set(), radios: new Set() };
  const [before, after, fields]: [Node[], Node[], Node[]] = [[], [], []];
  const visit = (children: readonly PageNode[]) => {
    let plain: PageNode[] = [];
    const endPlain = () => {
      (fields.length === 0 ? before : after).push(...contentOf(plain, w));
      plain = [];
    };
    for (const each of children) {
      const below = each.kind === "text" ? [] : [each, ...elementsBelow(each.children)];
      if (!below.some((part) => isField(part) || taken.has(part))) plain.push(each);
      else {
        endPlain();
        const part = each as PageElement;
        if (isField(part)) fields.push(...fieldOf(part, labels.get(part)?.words ?? "", inside, labels, named, w));
        else if (!(taken.has(part) && !below.some((one) => isField(one)))) visit(withoutLabelWords(part, taken));
      }
    }
    endPlain();
  };
  visit(element.children);
  if (fields.length === 0) return [...before, ...after];
  const words = submit ? oneLine(submit.attributes.value ?? textOf(submit.children)) : "";
  const form = `form:${w.forms.length}`;
  w.forms.push(formDocument(fields, words, w));
  return [...before, node(w, "content.form", { form, title: {} }), ...after];
}

function isSubmit({ tag, attributes }: PageElement): boolean {
  return tag === "input" && ["submit", "image", "button"].includes(attributes.type ?? "");
}

/** A label around its field has said its words already; the field in it has not. */
function withoutLabelWords(element: PageElement, taken: ReadonlySet<PageNode>): PageNode[] {
  if (!taken.has(element)) return element.children;
  return [...elementsBelow(element.children)].filter(isField);
}

export type Labels = ReadonlyMap<PageElement, { element: PageElement; words: string }>;

/** Of each field the label that names it: the one around it, or the one that points to it. */
function labelsOf(inside: readonly PageElement[]): Labels {
  const labels = new Map<PageElement, { element: PageElement; words: string }>();
  for (const element of inside) {
    if (element.tag !== "label") continue;
    const target = element.attributes.for;
    const field =
      [...elementsBelow(element.children)].find(isField) ??
      inside.find((each) => target !== undefined && each.attributes.id === target && isField(each));
    if (field && !labels.has(field))
      labels.set(field, { element, words: oneLine(textOf(element.children)).replace(/\s*[*:]+$/, "") });
  }
  return labels;
}

function formDocument(fields: Node[], submit: string, w: Writing): FormDoc {
  const label = submit !== "" && submit.length <= 60 ? { submit: said(w, submit) } : {};
  const root = { ...node(w, "form.form", { ...label, note: {} }, { fields }), id: "root" };
  const number = w.forms.length === 0 ? "" : ` (${w.forms.length + 1})`;
  return { format: 1, kind: "form", blocks: versionsOf(root), meta: { title: said(w, `${w.title}${number}`) }, root };
}

/** A field that no block can ask for is said in the report. */
export function refuseField(element: PageElement, w: Writing, reason: string): Node[] {
  drop(w, element, reason);
  return [];
}
