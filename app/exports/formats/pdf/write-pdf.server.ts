import { once } from "node:events";
import { PassThrough, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { formatTag } from "#app/commerce/kernel/locale.ts";
import { formatMoney } from "#app/commerce/kernel/money.ts";
import type { Cell, Column, Item, Report } from "../../types.ts";
import { localMinute } from "../rows.ts";
import type { Line } from "./lay-out-text.ts";
import { PAGE, Paper, type TextStyle } from "./paper.server.ts";

const HEAD: TextStyle = { size: 7.5, weight: "bold", ink: "#57534e" };
const BODY: TextStyle = { size: 8.5 };
const PART: TextStyle = { size: 7.5, ink: "#57534e" };
const RULE = "#d6d3d1";
const GAP = 8;
const FOOT = PAGE.height - PAGE.margin;
/** Points by which parts stand in from their item. */
const INDENT = 14;

/**
 * The report on A4: what each item is in one row, what it consists of below it. Arabic reads from the right and joined up,
 * in an Arabic report and in a French one.
 */
export async function writePdf(report: Report, sink: Writable): Promise<void> {
  const paper = await Paper.open({ title: report.title, rtl: report.locale === "ar" });
  const buffer = new PassThrough();
  const written = pipeline(buffer, sink);
  // Told by `await written` below; until then it must not end the process.
  written.catch(() => undefined);
  paper.pipe(buffer);
  const page = new Pages(paper, report);
  for await (const item of report.items) {
    page.add(item);
    if (buffer.destroyed) break;
    if (buffer.writableNeedDrain) await Promise.race([once(buffer, "drain"), written]);
  }
  paper.end();
  await written;
}

interface Slot {
  column: Column;
  /** Where its cell stands in an item or part. */
  index: number;
  x: number;
  width: number;
  end: boolean;
}

/** Puts items on pages, one below the other; an item that does not fit begins the next page. */
class Pages {
  readonly #paper: Paper;
  readonly #report: Report;
  readonly #slots: Slot[];
  readonly #partSlots: Slot[];
  #y: number = FOOT;
  #number = 0;

  constructor(paper: Paper, report: Report) {
    this.#paper = paper;
    this.#report = report;
    this.#slots = slots(report.columns, PAGE.margin);
    this.#partSlots = slots(report.parts, PAGE.margin + INDENT);
    this.#begin();
  }

  add(item: Item): void {
    const rows = [
      { slots: this.#slots, cells: item.cells, style: BODY },
      ...item.parts.map((cells) => ({ slots: this.#partSlots, cells, style: PART })),
    ].map((row) => this.#layOut(row.slots, row.cells, row.style));
    // Whole where it can be: an item is not parted from its lines unless no page could hold it.
    const height = rows.reduce((sum, row) => sum + row.height, GAP);
    if (this.#y + height > FOOT && height < FOOT - 2 * PAGE.margin) this.#begin();
    for (const row of rows) {
      if (this.#y + row.height > FOOT) this.#begin();
      for (const { slot, lines } of row.cells) {
        this.#paper.draw(lines, { ...slot, y: this.#y }, row.style);
      }
      this.#y += row.height;
    }
    this.#paper.rule(this.#y + GAP / 2 - 1, RULE);
    this.#y += GAP;
  }

  #layOut(of: readonly Slot[], values: readonly Cell[], style: TextStyle) {
    const cells = of.map((slot) => ({
      slot,
      lines: this.#paper.layOut(this.#words(values[slot.index] ?? null), slot.width, style),
    }));
    const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
    return { cells, style, height: most * this.#paper.lineHeight(style) };
  }

  #begin(): void {
    const { title, subtitle } = this.#report;
    this.#paper.addPage();
    this.#number++;
    let y: number = PAGE.margin;
    const width = PAGE.width - 2 * PAGE.margin;
    if (this.#number === 1) {
      y = this.#line(title, { size: 16, weight: "bold" }, y, width);
      if (subtitle) y = this.#line(subtitle, { size: 9, ink: "#57534e" }, y, width);
      y += GAP;
    }
    const number: TextStyle = { size: 7.5, ink: "#78716c" };
    const words = new Intl.NumberFormat(formatTag(this.#report.locale)).format(this.#number);
    this.#paper.draw(
      this.#paper.layOut(words, width, number),
      { x: PAGE.margin, y: FOOT + GAP, width, end: true },
      number,
    );
    const heads: { slot: Slot; lines: Line[] }[] = this.#slots.map((slot) => ({
      slot,
      lines: this.#paper.layOut(slot.column.title, slot.width, HEAD),
    }));
    for (const { slot, lines } of heads) this.#paper.draw(lines, { ...slot, y }, HEAD);
    y += Math.max(...heads.map(({ lines }) => lines.length)) * this.#paper.lineHeight(HEAD) + 4;
    this.#paper.rule(y, "#78716c");
    this.#y = y + GAP / 2;
  }

  #line(text: string, style: TextStyle, y: number, width: number): number {
    const lines = this.#paper.layOut(text, width, style);
    this.#paper.draw(lines, { x: PAGE.margin, y, width }, style);
    return y + lines.length * this.#paper.lineHeight(style);
  }

  #words(cell: Cell): string {
    const { locale, timeZone } = this.#report;
    if (cell === null) return "";
    if (typeof cell === "string") return cell;
    if (typeof cell === "number") return new Intl.NumberFormat(formatTag(locale)).format(cell);
    return "at" in cell ? localMinute(cell.at, timeZone) : formatMoney(cell, locale);
  }
}

/** Shares of the row as places on the page. */
function slots(columns: readonly Column[], start: number): Slot[] {
  const printed = columns.flatMap((column, index) => (column.print ? [{ column, index, share: column.print }] : []));
  const shares = printed.reduce((sum, { share }) => sum + share, 0);
  const room = PAGE.width - PAGE.margin - start - GAP * (printed.length - 1);
  let x = start;
  return printed.map(({ column, index, share }) => {
    const width = (room * share) / shares;
    const slot = { column, index, x, width, end: column.numeric ?? false };
    x += width + GAP;
    return slot;
  });
}
