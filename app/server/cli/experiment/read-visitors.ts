import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { ArmFigures } from "#app/commerce/experiments/index.server.ts";

/** The goals a file holds, each a column of its own. */
export const GOALS = ["delivered_margin", "orders"] as const;
export type Goal = (typeof GOALS)[number];

const COLUMNS = ["visitor", "variant", ...GOALS] as const;

export interface Visitors {
  arms: ArmFigures[];
  /** Who saw more than one variant says nothing about either, and is counted out. */
  crossed: number;
}

/** A file that cannot be read, with what is wrong and where. */
export class VisitorsError extends Error {}

interface Visitor {
  variant: string;
  value: number;
}

/**
 * Adds a CSV of visitors up by variant: `visitor,variant,orders,delivered_margin`, in any order, other columns are left
 * alone; separated by commas, semicolons or tabs; a visitor may stand in several lines, whose figures are added.
 * @param path "-" reads standard input
 * @throws VisitorsError with the line and the column
 */
export async function readVisitors(path: string, goal: Goal): Promise<Visitors> {
  return addUp(path === "-" ? process.stdin : createReadStream(path), goal);
}

export async function addUp(source: Readable, goal: Goal): Promise<Visitors> {
  const visitors = new Map<string, Visitor | null>();
  try {
    const rows = source.pipe(
      parse({
        bom: true,
        columns: checkedHeader,
        delimiter: [",", ";", "\t"],
        skip_empty_lines: true,
        trim: true,
        info: true,
        max_record_size: 64_000,
      }),
    );
    source.once("error", (error) => rows.destroy(error));
    for await (const { record, info } of rows) add(visitors, record, info.lines, goal);
  } catch (error) {
    if (error instanceof CsvError) throw new VisitorsError(error.message);
    throw error;
  }
  return sumUp(visitors);
}

function checkedHeader(header: string[]): string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = COLUMNS.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new VisitorsError(`line 1: the column ${missing.join(", ")} is missing (needed: ${COLUMNS.join(",")})`);
  }
  return names;
}

function add(
  visitors: Map<string, Visitor | null>,
  row: Readonly<Record<string, string>>,
  line: number,
  goal: Goal,
): void {
  const { visitor = "", variant = "" } = row;
  if (visitor === "") throw new VisitorsError(`line ${line}: "visitor" is empty`);
  if (variant === "") throw new VisitorsError(`line ${line}: "variant" is empty`);
  for (const column of GOALS) numberIn(row, column, line);
  const value = numberIn(row, goal, line);
  const known = visitors.get(visitor);
  if (known === undefined) visitors.set(visitor, { variant, value });
  else if (known?.variant === variant) known.value += value;
  else visitors.set(visitor, null);
}

function numberIn(row: Readonly<Record<string, string>>, column: Goal, line: number): number {
  const text = row[column] ?? "";
  const value = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value))
    throw new VisitorsError(`line ${line}: "${column}" is not a number: ${text.slice(0, 40)}`);
  if (column === "orders" && (value < 0 || !Number.isInteger(value))) {
    throw new VisitorsError(`line ${line}: "orders" is not a count: ${text.slice(0, 40)}`);
  }
  return value;
}

function sumUp(visitors: ReadonlyMap<string, Visitor | null>): Visitors {
  const arms = new Map<string, ArmFigures>();
  let crossed = 0;
  for (const visitor of visitors.values()) {
    if (visitor === null) {
      crossed += 1;
      continue;
    }
    const { variant, value } = visitor;
    const arm = arms.get(variant) ?? { variant, visitors: 0, moved: 0, sum: 0, squares: 0 };
    arm.visitors += 1;
    arm.sum += value;
    arm.squares += value * value;
    if (value !== 0) arm.moved += 1;
    arms.set(variant, arm);
  }
  return { arms: [...arms.values()].sort((a, b) => (a.variant < b.variant ? -1 : 1)), crossed };
}
