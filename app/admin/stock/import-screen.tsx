import { ButtonLink } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { FileImport, type FileReport } from "../import/file-import.tsx";
import { useWords } from "../use-words.ts";
import { stockMessages } from "./messages.ts";

export interface StockImportReport extends FileReport {
  batchId: string;
  changed: number;
  unchanged: number;
  failed: number;
}

export type StockImportResult = { ok: true; report: StockImportReport } | { ok: false; message: string };

const COUNTS = ["changed", "unchanged", "failed"] as const;

/** Brings counts of shelves in from a file. */
export function StockImportScreen({ result }: { result: StockImportResult | undefined }) {
  const t = useWords(stockMessages);
  const report = result?.ok ? result.report : undefined;
  return (
    <FileImport
      title={t("importTitle")}
      intro={t("importIntro")}
      trail={[{ label: t("title"), href: "/admin/stock" }]}
      fileHelp={t("fileHelp")}
      fields={
        <TextField
          label={t("reason")}
          name="reason"
          defaultValue={t("reason.count")}
          maxLength={190}
          className="sm:max-w-80"
        />
      }
      refusal={result?.ok === false ? result.message : undefined}
      report={report}
      counts={COUNTS.map((count) => ({ label: t(count), value: report?.[count] ?? 0 }))}
      worth={report !== undefined && report.changed > 0}
      done={{
        title: t("importedTitle"),
        action: (
          <ButtonLink href={`/admin/stock/history?batch=${report?.batchId ?? ""}`} size="small">
            {t("openHistory")}
          </ButtonLink>
        ),
      }}
    />
  );
}
