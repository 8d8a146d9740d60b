import { Form, useNavigation } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { FileDrop } from "#app/ui/file-drop.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { PageHeader, type PageHeaderProps } from "#app/ui/page-header.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { useWords } from "../use-words.ts";
import { type ImportProblem, ImportProblems } from "./import-problems.tsx";
import { importMessages } from "./messages.ts";

/** What reading a file came to. */
export interface FileReport {
  dryRun: boolean;
  problems: ImportProblem[];
  /** Problems that are not listed. */
  unlisted: number;
}

interface FileImportProps extends Pick<PageHeaderProps, "title" | "trail"> {
  intro: string;
  fileHelp: string;
  /** What else is asked beside the file. */
  fields: ReactNode;
  /** Why the file as a whole was refused, in words. */
  refusal: string | undefined;
  report: FileReport | undefined;
  counts: readonly { label: string; value: number }[];
  /** Something would change: the file may be imported as it is. */
  worth: boolean;
  /** Said below the counts. */
  note?: string | undefined;
  done: { title: string; action: ReactNode };
}

/** Reads a file first and says what would happen; the same file is then imported with one press. */
export function FileImport(props: FileImportProps) {
  const t = useWords(importMessages);
  const navigation = useNavigation();
  const [file, setFile] = useState<File>();
  const { report, done } = props;
  const busy = navigation.formData !== undefined;
  const worth = report?.dryRun === true && file !== undefined && props.worth;
  return (
    <>
      <PageHeader title={props.title} description={props.intro} {...(props.trail && { trail: props.trail })} />
      <div className="flex flex-col gap-4">
        {props.refusal !== undefined && <Banner tone="danger" title={props.refusal} live />}
        {report && !report.dryRun && <Banner tone="positive" title={done.title} live actions={done.action} />}
        <Card>
          <Form
            method="post"
            encType="multipart/form-data"
            className="flex flex-col gap-4"
            onReset={() => setFile(undefined)}
          >
            <FileDrop
              label={t("file")}
              description={props.fileHelp}
              name="file"
              accept=".csv,text/csv"
              onFiles={([chosen]) => setFile(chosen)}
            />
            {props.fields}
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
        {report && !busy && (
          <>
            <Card title={report.dryRun ? t("checkedTitle") : done.title}>
              <dl className="grid grid-cols-2 gap-3 md:grid-flow-col md:auto-cols-fr md:grid-cols-none">
                {props.counts.map(({ label, value }) => (
                  <div key={label} className="flex flex-col-reverse rounded-md bg-sunken p-4">
                    <dt className="text-soft">{label}</dt>
                    <dd className="text-2xl font-semibold">
                      <NumberText value={value} />
                    </dd>
                  </div>
                ))}
              </dl>
              {props.note && <p className="mt-4">{props.note}</p>}
            </Card>
            {report.problems.length > 0 && <ImportProblems problems={report.problems} unlisted={report.unlisted} />}
          </>
        )}
      </div>
    </>
  );
}
