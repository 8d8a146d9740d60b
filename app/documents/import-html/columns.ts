import type { Node } from "#blocks/contract/index.ts";
import type { PageElement, PageNode } from "./page-tree.ts";
import { node, type Writing } from "./writing.ts";

const ROW =
  /^(?:row|columns?|cols|grid|flex|d-flex|inline-flex|card-(?:deck|group|columns)|[a-z]+(?:-|__)(?:grid|row|columns|cards))$|^(?:[a-z]+:)?grid-cols-\d+$/;
const CELL = /^(?:(?:[a-z]+:)?(?:col|column|cell|span)(?:-[a-z0-9-]+)?|col|[a-z]+(?:-|__)(?:col|column|cell))$/;

/** Elements that stand beside each other: their parent or they themselves say so by class or style. */
export function standBeside(element: PageElement): boolean {
  const cells = elementsOf(element);
  if (cells.length < 2 || element.children.some((each) => each.kind === "text" && each.text.trim() !== ""))
    return false;
  const classes = classesOf(element);
  const style = element.attributes.style ?? "";
  if (classes.some((each) => /(?:^|:)flex-col(?:umn)?$/.test(each)) || /flex-direction\s*:\s*column/i.test(style))
    return false;
  const row = classes.some((each) => ROW.test(each)) || /display\s*:\s*(?:inline-)?(?:flex|grid)/i.test(style);
  const columns = cells.filter((each) => classesOf(each).some((name) => CELL.test(name))).length >= 2;
  return (row || columns) && !cells.every((each) => spanOf(each) === 12);
}

/** Cells as two to four columns, more as a grid; one alone, or none, as it is. */
export function besideEachOther(w: Writing, cells: readonly { nodes: Node[]; span?: number | undefined }[]): Node[] {
  const full = cells.filter(({ nodes }) => nodes.length > 0);
  if (full.length <= 1) return full.flatMap(({ nodes }) => nodes);
  if (full.length <= 4) {
    const slots = Object.fromEntries(
      ["first", "second", "third", "fourth"].map((name, at) => [name, full[at]?.nodes ?? []]),
    );
    return [node(w, "layout.columns", { ratio: ratioOf(full.map(({ span }) => span)) }, slots)];
  }
  const columns = String(Math.round(12 / (full[0]?.span ?? 4)));
  const body = full.map(({ nodes }) =>
    nodes.length === 1 && nodes[0] ? nodes[0] : node(w, "layout.stack", {}, { body: nodes }),
  );
  return [node(w, "layout.grid", { columns: ["2", "3", "4", "6"].includes(columns) ? columns : "3" }, { body })];
}

/** Twelfths of the row, of the widest screen that a class names. */
export function spanOf(element: PageElement): number | undefined {
  const spans = classesOf(element).flatMap(
    (each) => /^(?:col|span|medium|large|small)(?:-(?:xs|sm|md|lg|xl|xxl))?-?(\d{1,2})$/.exec(each)?.[1] ?? [],
  );
  const span = Number(spans.at(-1));
  return span >= 1 && span <= 12 ? span : undefined;
}

function ratioOf(spans: readonly (number | undefined)[]): string {
  if (spans.length > 2) return spans.map(() => "1").join("-");
  const [first = 6, second = 6] = spans;
  if (first >= second * 1.6) return "2-1";
  return second >= first * 1.6 ? "1-2" : "1-1";
}

export function classesOf({ attributes }: PageElement): string[] {
  return (attributes.class ?? "").split(/\s+/).filter(Boolean);
}

export function elementsOf({ children }: { children: readonly PageNode[] }): PageElement[] {
  return children.filter((each) => each.kind === "element");
}
