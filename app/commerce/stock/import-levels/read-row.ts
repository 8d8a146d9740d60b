import type { Columns, Row } from "../../catalog/index.server.ts";
import { westernDigits } from "../../kernel/searchable.ts";
import type { StockChange } from "../rules/judge-change.ts";
import type { LevelProblem } from "./problems.ts";

/** The file's columns, by the names shops give them. */
export const LEVEL_COLUMNS = {
  sku: ["sku", "variant sku", "reference", "référence", "المرجع"],
  location: ["location", "emplacement", "depot", "dépôt", "warehouse", "الموقع"],
  onHand: ["on_hand", "on hand", "stock", "quantity", "quantite", "quantité", "available", "الكمية"],
  delta: ["delta", "difference", "écart", "ecart", "adjustment", "mouvement", "الفرق"],
  reason: ["reason", "motif", "raison", "السبب"],
} as const;

export type LevelColumns = Columns<keyof typeof LEVEL_COLUMNS>;

export interface LevelRow {
  line: number;
  sku: string;
  /** As the file names it; "" where it does not. */
  location: string;
  change: StockChange;
  reason: string;
}

const MAX_UNITS = 1_000_000_000;

/** One row in its meaning, or what is wrong with it. */
export function readLevelRow({ line, cells }: Row, columns: LevelColumns): LevelRow | LevelProblem {
  const { index, header } = columns;
  const name = (field: keyof typeof LEVEL_COLUMNS) => header[index.get(field) ?? -1] ?? null;
  const cell = (field: keyof typeof LEVEL_COLUMNS) => (cells[index.get(field) ?? -1] ?? "").trim().normalize("NFC");
  const wrong = (
    column: string | null,
    code: LevelProblem["code"],
    values: LevelProblem["values"] = {},
  ): LevelProblem => ({ line, column, code, values });
  if (cells.length < header.length || cells.slice(header.length).some((extra) => extra.trim() !== "")) {
    return wrong(null, "level.cells", { found: cells.length, expected: header.length });
  }
  const sku = cell("sku");
  if (sku === "") return wrong(name("sku"), "level.sku_missing");
  const given = (["onHand", "delta"] as const).filter((field) => cell(field) !== "");
  const [field] = given;
  if (field === undefined || given.length > 1) return wrong(name("onHand") ?? name("delta"), "level.one_of_two");
  const units = wholeNumber(cell(field));
  const found = shortened(cell(field));
  if (units === undefined) return wrong(name(field), "level.number", { found });
  if (Math.abs(units) > MAX_UNITS) return wrong(name(field), "level.number_large", { found });
  return {
    ...{ line, sku, location: cell("location"), reason: cell("reason").slice(0, 190) },
    change: field === "onHand" ? { set: units } : { delta: units },
  };
}

/** `1 200`, `+3`, `-2`, `12.0`, `١٢`: as spreadsheets and people write it. */
function wholeNumber(text: string): number | undefined {
  const plain = westernDigits(text)
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace("\u2212", "-");
  return /^[+-]?\d{1,15}(?:[.,]0+)?$/.test(plain) ? Number(plain.replace(/[.,]0+$/, "")) : undefined;
}

export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
