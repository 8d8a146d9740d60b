import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Writable } from "node:stream";
import { LRUCache } from "lru-cache";
import { type Face, type Line, layOutText } from "./lay-out-text.ts";

export type Weight = "regular" | "bold";

export interface TextStyle {
  size: number;
  weight?: Weight;
  /** sRGB hex. */
  ink?: string;
}

/** A4 lying down, in points; a hand's breadth of margin is more than any printer needs. */
export const PAGE = { width: 841.89, height: 595.28, margin: 36 } as const;

const LEADING = 1.45;
const WEIGHTS = { regular: 400, bold: 600 } as const;
const require = createRequire(import.meta.url);

const faceFile = (face: Face, weight: Weight) =>
  require.resolve(`@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-${face}-${WEIGHTS[weight]}-normal.woff`);

/** A PDF that is written as it grows: lines of text in any mix of scripts, rules, pages. Pages that are full are gone. */
export class Paper {
  readonly #doc: PDFKit.PDFDocument;
  /** Words come again and again; shaping one costs more than all else. */
  readonly #widths = new LRUCache<string, number>({ max: 20_000 });
  /** Whether the page begins at the right. */
  readonly rtl: boolean;

  private constructor(doc: PDFKit.PDFDocument, rtl: boolean) {
    this.#doc = doc;
    this.rtl = rtl;
  }

  static async open({ title, rtl }: { title: string; rtl: boolean }): Promise<Paper> {
    const { default: Document } = await import("pdfkit");
    const doc = new Document({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      autoFirstPage: false,
      info: { Title: title, Producer: "Vitrine", Creator: "Vitrine" },
      lang: rtl ? "ar" : "fr",
    });
    for (const face of ["arabic", "latin"] as const) {
      for (const weight of ["regular", "bold"] as const) {
        doc.registerFont(`${face}-${weight}`, readFileSync(faceFile(face, weight)));
      }
    }
    return new Paper(doc, rtl);
  }

  pipe(sink: Writable): void {
    this.#doc.pipe(sink);
  }

  addPage(): void {
    this.#doc.addPage();
  }

  end(): void {
    this.#doc.end();
  }

  /** Text as lines no wider than `width`, in the order of the eye. */
  layOut(text: string, width: number, style: TextStyle): Line[] {
    return layOutText(text, {
      width,
      measure: (piece, face) => this.#measure(piece, face, style),
    });
  }

  lineHeight({ size }: TextStyle): number {
    return size * LEADING;
  }

  /** Draws lines from `y` down in the box that begins `x` points from the page's start side. */
  draw(lines: readonly Line[], box: { x: number; y: number; width: number; end?: boolean }, style: TextStyle): void {
    const left = this.rtl ? PAGE.width - box.x - box.width : box.x;
    // Aligned to the start of the writing, unless asked for the end (numbers).
    const toRight = this.rtl !== (box.end ?? false);
    lines.forEach((line, index) => {
      let x = toRight ? left + box.width - line.width : left;
      const y = box.y + index * this.lineHeight(style);
      for (const { text, face, width } of line.pieces) {
        this.#font(face, style);
        // Naming features, even none, also keeps the library from remembering every word it ever drew.
        this.#doc.text(text, x, y, { lineBreak: false, features: [] });
        x += width;
      }
    });
  }

  rule(y: number, ink: string): void {
    this.#doc
      .moveTo(PAGE.margin, y)
      .lineTo(PAGE.width - PAGE.margin, y)
      .lineWidth(0.5)
      .strokeColor(ink)
      .stroke();
  }

  #measure(text: string, face: Face, style: TextStyle): number {
    const key = `${face} ${style.weight} ${style.size} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      this.#font(face, style);
      width = this.#doc.widthOfString(text, { features: [] });
      this.#widths.set(key, width);
    }
    return width;
  }

  #font(face: Face, { size, weight = "regular", ink = "#1c1917" }: TextStyle): void {
    this.#doc.font(`${face}-${weight}`).fontSize(size).fillColor(ink);
  }
}
