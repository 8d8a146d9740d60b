import type { Money } from "#app/commerce/kernel/money.ts";
import type { Cell, Item, Report } from "../types.ts";

/**
 * An item as rows of a spreadsheet: one a part, or one where there are none. What names the item stands in each of its rows,
 * so that they can be filtered; its amounts stand in the first alone, so that a column can be added up.
 */
export function flatRows({ cells, parts }: Item, report: Pick<Report, "parts" | "columns">): Cell[][] {
  if (parts.length === 0) return [[...cells, ...report.parts.map(() => null)]];
  const rest = cells.map((cell, index) => (isAmount(cell) || report.columns[index]?.once ? null : cell));
  return parts.map((part, index) => [...(index === 0 ? cells : rest), ...part]);
}

export function isAmount(cell: Cell): cell is Money {
  return typeof cell === "object" && cell !== null && "amount" in cell;
}

/**
 * Text that no spreadsheet takes for a formula: what could start one gets an apostrophe before it (OWASP's advice). A phone
 * in E.164 is left as it is: a plus and digits compute nothing, and carriers' systems must be able to read it.
 */
export function safeText(text: string): string {
  if (/^\+[0-9]{6,15}$/.test(text)) return text;
  return /^[\s\u200e\u200f\ufeff]*[=+\-@\t\r\n|%]/.test(text) ? `'${text}` : text;
}

/** `2026-11-26 14:05` in the shop's zone: sorts as text, and every spreadsheet reads it. */
export function localMinute(at: number, timeZone: string): string {
  return minutes(timeZone).format(at).replace(",", "");
}

const known = new Map<string, Intl.DateTimeFormat>();

function minutes(timeZone: string): Intl.DateTimeFormat {
  let format = known.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("sv-SE", {
      ...{ timeZone, year: "numeric", month: "2-digit", day: "2-digit" },
      ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    });
    known.set(timeZone, format);
  }
  return format;
}
