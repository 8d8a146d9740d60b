import type { Writable } from "node:stream";
import type { ExportFormat, Report } from "../types.ts";
import { writeCsv } from "./csv.server.ts";
import { writePdf } from "./pdf/write-pdf.server.ts";
import { writeXlsx } from "./xlsx.server.ts";

interface Format {
  mime: string;
  write(report: Report, sink: Writable): Promise<void>;
}

/** Every format a report can be written in. Writers end `sink` and hold no more of a report than they are writing. */
export const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  csv: { mime: "text/csv; charset=utf-8", write: writeCsv },
  xlsx: { mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write: writeXlsx },
  pdf: { mime: "application/pdf", write: writePdf },
};
