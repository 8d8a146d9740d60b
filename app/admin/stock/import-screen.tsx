import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { FileDrop } from "#app/ui/file-drop.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useWords } from "../use-words.ts";
import { stockMessages } from "./messages.ts";

export interface StockImportReport {
  dryRun: boolean;
  batchId: string;
  changed: number;
  unchanged: number;
  failed: number;
  problems: { line: number; column: string | null; message: string }[];
  unlisted: number;
}

export type StockImportResult = { ok: true; report: StockImportReport } | { ok: false; message: string };

const COUNTS = ["changed", "unchanged", "failed"] as const;

/** Reads the file first and says what would happen; the same file is then imported with one press. */
export function StockImportScreen({ result }: { result: StockImportResult | undefined }) {
  const t = useWords(stockMessages);
  const navigation = useNavigation();
  const busy = navigation.formData !== undefined;
  const [file, setFile] = useState<File>();
  const report = result?.ok ? result.report : undefined;
  const worth = report?.dryRun === true && file !== undefined && report.changed > 0;
  return (
    <>
      <PageHeader
        title={t("importTitle")}
        description={t("importIntro")}
        trail={[{ label: t("title"), href: "/admin/stock" }]}
      />
      <div className="flex flex-col gap-4">
        {result?.ok === false && <Banner tone="danger" title={result.message} live />}
        {report && !report.dryRun && (
          <Banner
            tone="positive"
            title={t("importedTitle")}
            live
            actions={
              <ButtonLink href={`/admin/stock/history?batch=${report.batchId}`} size="small">
                {t("openHistory")}
              </ButtonLink>
            }
          />
        )}
        <Card>
          <Form
            method="post"
            encType="multipart/form-data"
            className="flex flex-col gap-4"
            onReset={() => setFile(undefined)}
          >
            <FileDrop
              label={t("file")}
              description={t("fileHelp")}
              name="file"
              accept=".csv,text/csv"
              onFiles={([chosen]) => setFile(chosen)}
            />
            <TextField
              label={t("reason")}
              name="reason"
              defaultValue={t("reason.count")}
              maxLength={190}
              className="sm:max-w-80"
            />
            {busy ? (
              <ProgressBar label={t("working")} />
            ) : (
              <div className="flex flex-wrap gap-2">
                <Button
                  type="submit"
                  name="intent"
                  value="check"
                  tone={worth ? "secondary" : "primary"}
                  isDisabled={!file}
                >
                  {t("check")}
                </Button>
                {worth && (
                  <Button type="submit" name="intent" value="run" tone="primary">
                    {t("run")}
                  </Button>
                )}
              </div>
            )}
          </Form>
        </Card>
        {report && !busy && <Report report={report} />}
      </div>
    </>
  );
}

function Report({ report }: { report: StockImportReport }) {
  const t = useWords(stockMessages);
  return (
    <>
      <Card title={t(report.dryRun ? "checkedTitle" : "importedTitle")}>
        <dl className="grid grid-cols-3 gap-3">
          {COUNTS.map((count) => (
            <div key={count} className="flex flex-col-reverse rounded-md bg-sunken p-4">
              <dt className="text-soft">{t(count)}</dt>
              <dd className="text-2xl font-semibold">
                <NumberText value={report[count]} />
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      {report.problems.length > 0 && (
        <Card flush title={t("problems")}>
          <ul className="mt-2">
            {report.problems.map(({ line, column, message }) => (
              <li
                key={`${line} ${message}`}
                className="flex flex-wrap gap-x-4 gap-y-0.5 border-t border-line px-5 py-2 max-sm:px-4"
              >
                <span className="w-24 shrink-0 text-soft tabular-nums">
                  {t("line")} {line}
                </span>
                {column && <bdi className="w-32 shrink-0 text-soft">{column}</bdi>}
                <span className="min-w-0 flex-1 basis-60 wrap-anywhere">{message}</span>
              </li>
            ))}
          </ul>
          {report.unlisted > 0 && <p className="px-5 py-3 text-soft">{t("unlisted", { count: report.unlisted })}</p>}
        </Card>
      )}
    </>
  );
}
