import type { Node } from "#blocks/contract/index.ts";
import { classesOf, elementsOf } from "./columns.ts";
import { contentOf } from "./content.ts";
import { elementsBelow, isField } from "./form-parts.ts";
import { isInline, looksLikeButton } from "./inlines.ts";
import { pictureAt } from "./media.ts";
import type { PageElement, PageNode } from "./page-tree.ts";
import { node, type Writing } from "./writing.ts";

const BANDS: ReadonlySet<string> = new Set(["section", "header", "footer", "nav", "aside"]);
/** What holds a part of a page; a heading or a paragraph that stands beside it belongs to the part around it. */
const PARTS: ReadonlySet<string> = new Set([...BANDS, "div", "main", "article", "center", "table", "form"]);

/** The bands of a page from top to bottom: what stands alone in its parent is only a wrapper. */
export function bandsOf(body: PageElement): PageElement[] {
  const bands: PageElement[] = [];
  let loose: PageNode[] = [];
  const endLoose = () => {
    if (loose.some((each) => each.kind === "element" || each.text.trim() !== ""))
      bands.push({ ...body, attributes: {}, children: loose });
    loose = [];
  };
  for (const each of body.children) {
    if (each.kind === "text" || isInline(each) || !PARTS.has(each.tag)) {
      loose.push(each);
      continue;
    }
    endLoose();
    bands.push(...(isWrapper(each) ? bandsOf(each) : [each]));
  }
  endLoose();
  return bands;
}

function isWrapper(element: PageElement): boolean {
  if (BANDS.has(element.tag) || !["div", "main", "article", "center", "body"].includes(element.tag)) return false;
  return [...elementsBelow(element.children)].some(({ tag }) => BANDS.has(tag));
}

/** One band as a section, in the ground and order that its classes and style ask for; none where it is empty. */
export function sectionOf(band: PageElement, w: Writing): Node[] {
  const around = alone(band);
  const body = contentOf([band], w);
  const image = backgroundOf(around, w);
  if (body.length === 0 && image === null) return [];
  const centred = around.some(
    (each) =>
      classesOf(each).some((name) => /^text-(?:[a-z]+-)?center$|^(?:is-|has-text-)?cent(?:er|re)(?:ed)?$/.test(name)) ||
      /text-align\s*:\s*center/i.test(each.attributes.style ?? ""),
  );
  const menu =
    band.tag === "nav" ||
    body.every(
      ({ type, slots }) =>
        type === "layout.stack" && (slots?.body ?? []).every((each) => each.type === "content.button"),
    );
  return [
    node(
      w,
      "layout.section",
      {
        background: groundOf(around, band.tag === "footer"),
        image,
        align: centred ? "center" : "start",
        rhythm: menu ? "small" : "medium",
        anchor: /^[A-Za-z0-9_-]{1,40}$/.test(band.attributes.id ?? "") ? band.attributes.id : "",
      },
      { body },
    ),
  ];
}

/** A band and the wrappers in it that hold all of it. */
function alone(band: PageElement): PageElement[] {
  const chain = [band];
  for (let next = band; ; ) {
    const inside = elementsOf(next);
    const [only] = inside;
    if (inside.length !== 1 || !only || next.children.some((each) => each.kind === "text" && each.text.trim() !== ""))
      return chain;
    chain.push(only);
    next = only;
  }
}

function groundOf(around: readonly PageElement[], foot: boolean): string {
  const classes = around.flatMap(classesOf);
  if (classes.some((each) => /^bg-(?:dark|black|ink)|^(?:is-)?dark$|inverse/.test(each))) return "ink";
  if (classes.some((each) => /^bg-(?:primary|accent|info|success|warning|danger)/.test(each))) return "accent";
  if (classes.some((each) => /^bg-(?:light|gray|grey|secondary|muted)/.test(each))) return "tint";
  return foot ? "tint" : "none";
}

function backgroundOf(around: readonly PageElement[], w: Writing) {
  for (const element of around) {
    const { background } = element;
    if (background !== undefined) return pictureAt(w, element, background, {});
  }
  return null;
}

/**
 * Fields without a `<form>` around them: of each band the innermost element that holds all of its fields, and its button
 * where it has one.
 */
export function formlessOf(bands: readonly PageElement[]): Set<PageElement> {
  const found = new Set<PageElement>();
  for (const band of bands) {
    const below = [...elementsBelow([band])];
    const inForm = new Set(below.filter(({ tag }) => tag === "form").flatMap((form) => [...elementsBelow([form])]));
    const fields = below.filter((each) => isField(each) && !inForm.has(each));
    if (fields.length === 0 || inForm.size > 0) continue;
    const holds = (element: PageElement, all: readonly PageElement[]) => {
      const inside = new Set(elementsBelow(element.children));
      return all.every((each) => inside.has(each));
    };
    const holding = below.filter((each) => holds(each, fields));
    const buttoned = holding.filter((each) => [...elementsBelow(each.children)].some(looksLikeButton));
    const innermost = buttoned.at(-1) ?? holding.at(-1);
    if (innermost) found.add(innermost);
  }
  return found;
}
