import { oneLine, type PageElement, type PageNode } from "./page-tree.ts";
import { textOf } from "./words.ts";

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

export type Labels = ReadonlyMap<PageElement, { element: PageElement; words: string }>;

/** Of each field the label that names it: the one around it, or the one that points to it. */
export function labelsOf(inside: readonly PageElement[]): Labels {
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
