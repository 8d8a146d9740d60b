import type { FormDoc, Node } from "#blocks/contract/index.ts";
import { fieldOf, type NamedFields } from "./form-field.ts";
import { elementsBelow, isField, labelsOf } from "./form-parts.ts";
import { looksLikeButton } from "./inlines.ts";
import { oneLine, type PageElement, type PageNode } from "./page-tree.ts";
import { versionsOf } from "./versions.ts";
import { textOf } from "./words.ts";
import { node, said, type Writing } from "./writing.ts";

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
      (fields.length === 0 ? before : after).push(...w.contentOf(plain, w));
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
  // Only hidden fields: what is left is its button, as "add to cart" is.
  if (fields.length === 0) return [...before, ...(submit ? w.contentOf([submit], w) : []), ...after];
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

function formDocument(fields: Node[], submit: string, w: Writing): FormDoc {
  const label = submit !== "" && submit.length <= 60 ? { submit: said(w, submit) } : {};
  const root = { ...node(w, "form.form", { ...label, note: {} }, { fields }), id: "root" };
  const number = w.forms.length === 0 ? "" : ` (${w.forms.length + 1})`;
  return { format: 1, kind: "form", blocks: versionsOf(root), meta: { title: said(w, `${w.title}${number}`) }, root };
}
