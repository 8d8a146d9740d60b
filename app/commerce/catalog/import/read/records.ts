import { IMPORT_LIMITS } from "../limits.ts";
import type { Report, Row } from "../types.ts";
import type { Lookahead } from "./lookahead.ts";
import type { PhysicalLine } from "./physical-lines.ts";
import { splitRecord } from "./split-record.ts";

interface Shape {
  delimiter: string;
  /** Cells a sound record has. */
  width: number;
}

type Assembled = { lines: number; cells: string[] } | { fault: "row.quote" | "row.too-long" };

/**
 * Lines → records, in bounded memory whatever the file does. A quoted cell may span lines; a quote that is never
 * closed would swallow the rest of the file, so when a record does not come together the reader says so, and starts
 * again at the next line from which a sound record can be read. Blank lines are skipped.
 */
export async function* readRecords(ahead: Lookahead<PhysicalLine>, shape: Shape, report: Report): AsyncGenerator<Row> {
  for (let first = await ahead.peek(0); first; first = await ahead.peek(0)) {
    if (first.text.trim() === "") {
      ahead.drop(1);
      continue;
    }
    const found = await assemble(ahead, shape, IMPORT_LIMITS.recordLines);
    if ("cells" in found) {
      ahead.drop(found.lines);
      if (found.cells.some((cell) => cell.trim() !== "")) yield { line: first.number, cells: found.cells };
      continue;
    }
    const last = await resume(ahead, shape);
    report({
      severity: "error",
      line: first.number,
      column: null,
      code: found.fault,
      values: { line: first.number, last, max: IMPORT_LIMITS.recordChars },
    });
  }
}

/** Puts lines together until their quotes add up. */
async function assemble(ahead: Lookahead<PhysicalLine>, shape: Shape, maxLines: number): Promise<Assembled> {
  let text = "";
  let open = false;
  for (let i = 0; i < maxLines; i++) {
    const line = await ahead.peek(i);
    if (!line) return { fault: "row.quote" };
    if (line.cut || text.length + line.text.length > IMPORT_LIMITS.recordChars) return { fault: "row.too-long" };
    text = i === 0 ? line.text : `${text}\n${line.text}`;
    if (countQuotes(line.text) % 2 === 1) open = !open;
    const cells = open ? undefined : splitRecord(text, shape.delimiter);
    if (cells) return { lines: i + 1, cells };
    if (i === 0) {
      const lenient = splitRecord(text, shape.delimiter, true);
      if (lenient?.length === shape.width) return { lines: 1, cells: lenient };
    }
    if (!open) return { fault: "row.quote" };
  }
  return { fault: "row.quote" };
}

/** Skips to the next line from which a sound record can be read; @returns the last line that was skipped. */
async function resume(ahead: Lookahead<PhysicalLine>, shape: Shape): Promise<number> {
  const linesTried = 40;
  for (;;) {
    const skipped = await ahead.peek(0);
    ahead.drop(1);
    const found = (await ahead.peek(0)) ? await assemble(ahead, shape, linesTried) : undefined;
    if (!found || ("cells" in found && found.cells.length === shape.width)) return skipped?.number ?? 0;
  }
}

function countQuotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}
