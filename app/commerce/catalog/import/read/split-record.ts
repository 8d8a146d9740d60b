import { CsvError, parse } from "csv-parse/sync";

/**
 * The cells of one record's text, or undefined when its quotes do not add up. `lenient` takes a quote inside a bare
 * cell (`Vase 19" bleu`) as a character of it.
 */
export function splitRecord(text: string, delimiter: string, lenient = false): string[] | undefined {
  if (!text.includes('"')) return text.split(delimiter);
  try {
    const records = parse(text, {
      delimiter,
      relax_quotes: lenient,
      relax_column_count: true,
      record_delimiter: "\n",
    });
    return records.length === 1 ? records[0] : undefined;
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}
