import { Readable } from "node:stream";
import { describeProblem } from "./problems.ts";
import { readCatalogue } from "./read-catalogue.server.ts";
import type { ImportedProduct, ImportFormat, Problem } from "./types.ts";

/** Reads a whole catalogue given as text or bytes, in pieces of `chunk` bytes as a slow disk would hand them out. */
export async function readAll(
  file: string | Uint8Array,
  { format = "auto" as ImportFormat | "auto", currency = "MAD" as const, chunk = 64 } = {},
) {
  const bytes = Buffer.from(file as string);
  const pieces = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, i) =>
    bytes.subarray(i * chunk, (i + 1) * chunk),
  );
  const problems: Problem[] = [];
  const opened = await readCatalogue(Readable.from(pieces), { format, currency }, (each) => problems.push(each));
  if (!opened.ok) return { refusal: opened.refusal, problems, products: [] as ImportedProduct[], rows: 0 };
  using catalogue = opened.value;
  const read = [...catalogue.products((each) => problems.push(each))];
  return {
    refusal: undefined,
    format: catalogue.format,
    problems,
    products: read.flatMap(({ product }) => product ?? []),
    rows: catalogue.rows,
  };
}

/** Errors as one looks at them: `line column code`. */
export function errorsOf(problems: readonly Problem[], severity: Problem["severity"] = "error"): string[] {
  for (const problem of problems) describeProblem(problem, "ar");
  return problems
    .filter((each) => each.severity === severity)
    .map((each) => `${each.line} ${each.column} ${each.code}`);
}
