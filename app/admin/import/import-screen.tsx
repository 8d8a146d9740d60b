import { Form, useNavigation } from "@remix-run/react";
import { CircleAlert, Info } from "lucide-react";
import { useRef, useState } from "react";
import { Badge } from "#app/ui/badge.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { FileDrop } from "#app/ui/file-drop.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { Select } from "#app/ui/select.tsx";
import { productMessages } from "../products/messages.ts";
import { useWords } from "../use-words.ts";
import { importMessages } from "./messages.ts";

export interface ImportProblem {
  line: number;
  column: string | null;
  severity: "error" | "warning";
  message: string;
}

export interface ImportAnswer {
  dryRun: boolean;
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
  problems: ImportProblem[];
  unlisted: number;
}

export type ImportResult = { ok: true; report: ImportAnswer } | { ok: false; message: string };

const FORMATS = ["auto", "vitrine", "shopify", "woocommerce"] as const;
const COUNTS = ["created", "updated", "unchanged", "failed"] as const;

/** Reads the file first and says what would happen; the same file is then imported with one press. */
export function ImportScreen({ result }: { result: ImportResult | undefined }) {
  const t = useWords(importMessages);
  const products = useWords(productMessages);
  const navigation = useNavigation();
  const busy =
    navigation.state === "submitting" || (navigation.state === "loading" && navigation.formData !== undefined);
  const form = useRef<HTMLFormElement>(null);
  const [file, setFile] = useState<File>();
  const [format, setFormat] = useState<(typeof FORMATS)[number]>("auto");
  const report = result?.ok ? result.report : undefined;
  const checked = report?.dryRun === true && file !== undefined;
  const worth = checked && report.created + report.updated > 0;
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("intro")}
        trail={[{ label: products("title"), href: "/admin/products" }]}
      />
      <div className="flex flex-col gap-4">
        {result?.ok === false && <Banner tone="danger" title={result.message} live />}
        {report && !report.dryRun && (
          <Banner
            tone="positive"
            title={t("doneTitle")}
            live
            actions={
              <ButtonLink href="/admin/products" size="small">
                {t("toProducts")}
              </ButtonLink>
            }
          />
        )}
        <Card>
          <Form
            ref={form}
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
            <Select
              label={t("format")}
              name="format"
              className="sm:max-w-64"
              value={format}
              onChange={setFormat}
              choices={FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))}
            />
            {busy ? (
              <ProgressBar label={t("checking")} />
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

function Report({ report }: { report: ImportAnswer }) {
  const t = useWords(importMessages);
  const nothing = report.created + report.updated + report.failed === 0;
  return (
    <>
      <Card title={t(report.dryRun ? "checkedTitle" : "doneTitle")}>
        <dl className="grid grid-cols-2 gap-3 md:grid-cols-4">
          {COUNTS.map((count) => (
            <div key={count} className="flex flex-col-reverse rounded-md bg-sunken p-4">
              <dt className="text-soft">{t(count)}</dt>
              <dd className="text-2xl font-semibold">
                <NumberText value={report[count]} />
              </dd>
            </div>
          ))}
        </dl>
        {nothing && <p className="mt-4">{t("nothing")}</p>}
      </Card>
      {report.problems.length > 0 && (
        <Card flush title={t("problems")} description={t("problemsHelp")}>
          <table className="mt-2 w-full">
            <thead className="text-sm text-soft max-sm:hidden">
              <tr>
                <th scope="col" className="px-5 py-2 text-end font-medium">
                  {t("line")}
                </th>
                <th scope="col" className="px-3 py-2 text-start font-medium">
                  {t("column")}
                </th>
                <th scope="col" className="px-3 py-2 text-start font-medium">
                  {t("reason")}
                </th>
              </tr>
            </thead>
            <tbody>
              {report.problems.map((problem, index) => (
                <tr
                  // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be alike, and the list never changes
                  key={index}
                  className="max-sm:flex max-sm:flex-wrap max-sm:gap-x-3 max-sm:px-4 max-sm:py-2 [&>td]:border-t [&>td]:border-line max-sm:[&>td]:border-0"
                >
                  <td className="w-20 px-5 py-2 text-end tabular-nums max-sm:w-auto max-sm:p-0">
                    <span className="text-soft sm:hidden">{t("line")} </span>
                    {problem.line}
                  </td>
                  <td className="px-3 py-2 text-soft max-sm:p-0">
                    <bdi>{problem.column}</bdi>
                  </td>
                  <td className="px-3 py-2 wrap-anywhere max-sm:basis-full max-sm:p-0">
                    <Badge
                      tone={problem.severity === "error" ? "danger" : "neutral"}
                      icon={problem.severity === "error" ? CircleAlert : Info}
                      className="me-2"
                    >
                      {t(`severity.${problem.severity}`)}
                    </Badge>
                    {problem.message}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {report.unlisted > 0 && <p className="px-5 py-3 text-soft">{t("unlisted", { count: report.unlisted })}</p>}
        </Card>
      )}
    </>
  );
}
