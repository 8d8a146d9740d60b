import { useState } from "react";
import { ButtonLink } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import { productMessages } from "../products/messages.ts";
import { useWords } from "../use-words.ts";
import { FileImport, type FileReport } from "./file-import.tsx";
import { importMessages } from "./messages.ts";

export interface ImportAnswer extends FileReport {
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
}

export type ImportResult = { ok: true; report: ImportAnswer } | { ok: false; message: string };

const FORMATS = ["auto", "vitrine", "shopify", "woocommerce"] as const;
const COUNTS = ["created", "updated", "unchanged", "failed"] as const;

/** Brings products in from a file. */
export function ImportScreen({ result }: { result: ImportResult | undefined }) {
  const t = useWords(importMessages);
  const products = useWords(productMessages);
  const [format, setFormat] = useState<(typeof FORMATS)[number]>("auto");
  const report = result?.ok ? result.report : undefined;
  const nothing = report && report.created + report.updated + report.failed === 0;
  return (
    <FileImport
      title={t("title")}
      intro={t("intro")}
      trail={[{ label: products("title"), href: "/admin/products" }]}
      fileHelp={t("fileHelp")}
      fields={
        <Select
          label={t("format")}
          name="format"
          className="sm:max-w-64"
          value={format}
          onChange={setFormat}
          choices={FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))}
        />
      }
      refusal={result?.ok === false ? result.message : undefined}
      report={report}
      counts={COUNTS.map((count) => ({ label: t(count), value: report?.[count] ?? 0 }))}
      worth={report !== undefined && report.created + report.updated > 0}
      note={nothing ? t("nothing") : undefined}
      done={{
        title: t("doneTitle"),
        action: (
          <ButtonLink href="/admin/products" size="small">
            {t("toProducts")}
          </ButtonLink>
        ),
      }}
    />
  );
}
