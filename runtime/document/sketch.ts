import type { Category, Doc, Node } from "#blocks/contract/index.ts";
import type { Registry } from "./registry.ts";

/** px of the sketch's own measure: it is drawn like a page of this width. */
const WIDTH = 120;
const GAP = 4;
/** What is seen of a page at once: as tall as a sheet of paper. */
const SEEN = 160;

type Shape = "title" | "lines" | "picture" | "cards" | "button" | "field" | "band" | "space" | "product" | "stack";

/** How blocks look from afar, where their category does not say it. */
const SHAPES: Readonly<Record<string, Shape>> = {
  "content.heading": "title",
  "content.image": "picture",
  "content.gallery": "cards",
  "content.video": "picture",
  "content.before-after": "picture",
  "content.map-link": "button",
  "content.button": "button",
  "content.contact-button": "button",
  "content.divider": "space",
  "content.header": "band",
  "content.footer": "band",
  "content.form": "field",
  "content.newsletter": "field",
  "content.logo-wall": "cards",
  "commerce.add-to-cart": "button",
  "commerce.buy-now": "button",
  "commerce.price": "title",
  "commerce.checkout": "field",
  "commerce.product-detail": "product",
  "commerce.product-card": "picture",
  "commerce.search": "field",
  "commerce.breadcrumbs": "space",
  "layout.spacer": "space",
  "promo.countdown": "cards",
};
const BY_CATEGORY: Partial<Record<Category, Shape>> = {
  layout: "stack",
  content: "lines",
  commerce: "cards",
  promo: "band",
  form: "field",
};
/** Containers that lay what stands in one slot side by side. */
const ROWS: Readonly<Record<string, number>> = { "layout.grid": 3, "layout.carousel": 3, "content.icon-list": 3 };

interface Box {
  x: number;
  y: number;
  width: number;
}

/**
 * A page from afar: an SVG of where its blocks stand and what sort each is, made of the document alone, with those in
 * `marked` in colour. Of a long page it shows the part where the first of them stands.
 */
export function sketch(doc: Doc, registry: Registry, marked: ReadonlySet<string> = new Set()): string {
  const drawing = new Drawing(registry, marked);
  const height = drawing.put(doc.root, { x: 6, y: 6, width: WIDTH - 12 }) + 6;
  const top = Math.max(0, Math.min((drawing.firstMark ?? 0) - 24, height - SEEN));
  const parts = drawing.parts.join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 ${round(top)} ${WIDTH} ${SEEN}" width="${WIDTH}" height="${SEEN}"><path fill="#fff" d="M0 ${round(top)}h${WIDTH}v${SEEN}H0z"/>${parts}</svg>`;
}

class Drawing {
  readonly parts: string[] = [];
  firstMark: number | undefined;
  readonly #registry: Registry;
  readonly #marked: ReadonlySet<string>;

  constructor(registry: Registry, marked: ReadonlySet<string>) {
    this.#registry = registry;
    this.#marked = marked;
  }

  /** Draws a node and what stands in it. @returns its height */
  put(node: Node, box: Box): number {
    if (node.hidden) return 0;
    const isMarked = this.#marked.has(node.id);
    if (isMarked) this.firstMark ??= box.y;
    const behind = this.parts.push("") - 1;
    const slots = Object.values(node.slots ?? {}).filter((nodes) => nodes.length > 0);
    const height =
      slots.length > 0 ? this.#container(node, slots, box) : this.#leaf(this.#shapeOf(node), box, isMarked);
    if (isMarked && height > 0) {
      this.parts[behind] =
        `<rect x="${round(box.x - 2)}" y="${round(box.y - 2)}" width="${round(box.width + 4)}" height="${round(height + 4)}" rx="2" fill="#ccfbf1" stroke="#0f766e"/>`;
    }
    return height;
  }

  #container(node: Node, slots: readonly Node[][], box: Box): number {
    const across = ROWS[node.type];
    if (slots.length > 1) return this.#row(slots, box);
    const [only = []] = slots;
    if (across === undefined) return this.#stack(only, box);
    let y = box.y;
    for (let at = 0; at < only.length; at += across) {
      const row = only.slice(at, at + across).map((each) => [each]);
      y += this.#row(row, { ...box, y }, across) + GAP;
    }
    return Math.max(0, y - box.y - GAP);
  }

  #stack(nodes: readonly Node[], box: Box): number {
    let y = box.y;
    for (const node of nodes) {
      const height = this.put(node, { ...box, y });
      if (height > 0) y += height + GAP;
    }
    return Math.max(0, y - box.y - GAP);
  }

  #row(columns: readonly (readonly Node[])[], box: Box, across = columns.length): number {
    const width = (box.width - GAP * (across - 1)) / across;
    const heights = columns.map((nodes, at) => this.#stack(nodes, { x: box.x + at * (width + GAP), y: box.y, width }));
    return Math.max(0, ...heights);
  }

  #shapeOf({ type }: Node): Shape {
    return SHAPES[type] ?? BY_CATEGORY[this.#registry.get(type)?.category ?? "content"] ?? "lines";
  }

  #leaf(shape: Shape, { x, y, width }: Box, isMarked: boolean): number {
    const ink = isMarked ? "#0f766e" : "#a8a29e";
    const pale = isMarked ? "#99f6e4" : "#e7e5e4";
    const bar = (dx: number, dy: number, w: number, h: number, fill: string, rx = 1) =>
      this.parts.push(
        `<rect x="${round(x + dx)}" y="${round(y + dy)}" width="${round(Math.max(1, w))}" height="${round(h)}" rx="${rx}" fill="${fill}"/>`,
      );
    switch (shape) {
      case "title":
        bar(0, 0, width * 0.7, 6, ink);
        return 6;
      case "lines":
        bar(0, 0, width, 2, pale);
        bar(0, 4, width, 2, pale);
        bar(0, 8, width * 0.6, 2, pale);
        return 10;
      case "picture":
        bar(0, 0, width, width * 0.56, pale);
        bar(width * 0.15, width * 0.38, width * 0.7, 3, ink);
        return width * 0.56;
      case "cards": {
        const one = (width - 2 * GAP) / 3;
        for (const at of [0, 1, 2]) {
          bar(at * (one + GAP), 0, one, one * 0.8, pale);
          bar(at * (one + GAP), one * 0.8 + 2, one * 0.7, 2, ink);
        }
        return one * 0.8 + 4;
      }
      case "product":
        bar(0, 0, width * 0.48, width * 0.5, pale);
        bar(width * 0.54, 0, width * 0.4, 5, ink);
        bar(width * 0.54, 9, width * 0.46, 2, pale);
        bar(width * 0.54, 13, width * 0.46, 2, pale);
        bar(width * 0.54, width * 0.5 - 8, width * 0.4, 8, ink, 4);
        return width * 0.5;
      case "button":
        bar(0, 0, Math.min(width, 36), 8, ink, 4);
        return 8;
      case "field":
        for (const dy of [0, 9]) bar(0, dy, width, 6, pale);
        bar(0, 18, width * 0.5, 7, ink, 3);
        return 25;
      case "band":
        bar(0, 0, width, 8, pale);
        bar(3, 3, width * 0.3, 2, ink);
        return 8;
      case "space":
        bar(0, 1, width, 0.5, pale);
        return 3;
      case "stack":
        return 6;
    }
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
