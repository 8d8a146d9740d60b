import type { Node } from "#blocks/contract/index.ts";
import { besideEachOther, elementsOf } from "./columns.ts";
import { isInline } from "./inlines.ts";
import { oneLine, type PageElement } from "./page-tree.ts";
import { textOf } from "./words.ts";
import { node, said, type Writing } from "./writing.ts";

type Row = PageElement[];

/**
 * Rows of words that are alike become a comparison, line by line. Tables that lay a page out (as letters do), and rows that
 * hold pictures or buttons, become columns.
 */
export function tableOf(element: PageElement, w: Writing): Node[] {
  const caption = elementsOf(element).find(({ tag }) => tag === "caption");
  const nodes: Node[] = caption ? w.contentOf(caption.children, w) : [];
  let run: Row[] = [];
  const endRun = () => {
    nodes.push(...(run.length >= 2 ? comparisonOf(run, w) : run.flatMap((row) => columnsOf(row, w))));
    run = [];
  };
  for (const row of rowsOf(element)) {
    if (run[0] && run[0].length !== row.length) endRun();
    if (isComparable(row)) run.push(row);
    else {
      endRun();
      nodes.push(...columnsOf(row, w));
    }
  }
  endRun();
  return nodes;
}

function rowsOf(element: PageElement): Row[] {
  return elementsOf(element).flatMap((each) => {
    if (each.tag === "tr") return [elementsOf(each).filter(({ tag }) => tag === "td" || tag === "th")];
    return ["thead", "tbody", "tfoot"].includes(each.tag) ? rowsOf(each) : [];
  });
}

function columnsOf(row: Row, w: Writing): Node[] {
  return besideEachOther(
    w,
    row.map(({ children }) => ({ nodes: w.contentOf(children, w) })),
  );
}

function isComparable(row: Row): boolean {
  return (
    row.length >= 2 &&
    row.length <= 5 &&
    row.every((cell) => cell.children.every(isInlineOrParagraph) && words(cell).length <= 80)
  );
}

function isInlineOrParagraph(each: PageElement["children"][number]): boolean {
  return isInline(each) || (each.kind === "element" && each.tag === "p" && each.children.every(isInline));
}

function comparisonOf(rows: readonly Row[], w: Writing): Node[] {
  const [first, ...rest] = rows as [Row, ...Row[]];
  const headed = first.every(({ tag }) => tag === "th") || first.slice(1).every(({ tag }) => tag === "th");
  const [corner, ...titles] = headed ? first.map(words) : first.map(() => "");
  const columns = titles.map((title) => ({ title: said(w, title), highlighted: false }));
  const lines = (headed ? rest : rows).map((row) => {
    const [label = "", ...values] = row.map(words);
    return { label: said(w, label), values: said(w, values.join(" | ")) };
  });
  const nodes: Node[] = corner
    ? [node(w, "content.heading", { text: said(w, corner), level: "3", size: "small" })]
    : [];
  for (let from = 0; from < lines.length; from += 30) {
    nodes.push(node(w, "content.comparison", { columns, rows: lines.slice(from, from + 30) }));
  }
  return nodes;
}

/** A bar stands between two cells of a row, so it cannot stand in one. */
function words(cell: PageElement): string {
  return oneLine(textOf(cell.children)).replaceAll("|", "/");
}
