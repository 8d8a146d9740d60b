import { useSearchParams } from "@remix-run/react";
import { ChartNoAxesColumnDecreasing } from "lucide-react";
import { Card } from "#app/ui/card.tsx";
import { cx } from "#app/ui/cx.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Select } from "#app/ui/select.tsx";
import { FormTestsCard } from "../campaigns/form-tests-card.tsx";
import { useWords } from "../use-words.ts";
import { AnswerRooms, ToForms } from "./answer-rooms.tsx";
import { PERIODS, type ResultsScreenProps } from "./types.ts";
import { unfinishedMessages } from "./unfinished-messages.ts";

/** Where people are lost in a form: opened, started, each field, sent. */
export function ResultsScreen({ forms, form, period, results, tests, mayWrite }: ResultsScreenProps) {
  const t = useWords(unfinishedMessages);
  const [, setSearch] = useSearchParams();
  const set = (name: string) => (value: string) =>
    setSearch((now) => {
      now.set(name, value);
      return now;
    });
  return (
    <>
      <PageHeader title={t("resultsTitle")} secondary={<AnswerRooms current="results" />} />
      {results === null ? (
        <Card>
          <EmptyState icon={ChartNoAxesColumnDecreasing} title={t("noForms")} action={<ToForms />}>
            {t("noFormsText")}
          </EmptyState>
        </Card>
      ) : (
        <>
          <div className="mb-4 grid gap-3 sm:max-w-xl sm:grid-cols-2">
            <Select label={t("form")} value={form} choices={forms} onChange={set("form")} />
            <Select
              label={t("period")}
              value={period}
              choices={PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
              onChange={set("period")}
            />
          </div>
          {results.opened === 0 ? (
            <Card>
              <EmptyState icon={ChartNoAxesColumnDecreasing} title={t("noFigures")} action={<ToForms />}>
                {t("noFiguresText")}
              </EmptyState>
            </Card>
          ) : (
            <Figures results={results} />
          )}
          <div className="mt-4">
            <FormTestsCard form={{ id: form, title: titleOf(forms, form) }} tests={tests} mayWrite={mayWrite} />
          </div>
        </>
      )}
    </>
  );
}

const titleOf = (forms: ResultsScreenProps["forms"], form: string) =>
  forms.find(({ value }) => value === form)?.label ?? "";

function Figures({ results }: { results: NonNullable<ResultsScreenProps["results"]> }) {
  const t = useWords(unfinishedMessages);
  const { opened, started, sent, fields, worst } = results;
  const lossy = fields.find(({ name }) => name === worst);
  const rows = [
    { id: "opened", label: t("opened"), reached: opened, lost: opened - started, isWhole: true },
    ...fields.map((field) => ({ ...field, id: field.name, isWhole: false })),
    { id: "sent", label: t("sent"), reached: sent, lost: null, isWhole: true },
  ];
  return (
    <Card>
      {lossy && <p className="mb-4">{t("worst", { field: lossy.label, count: lossy.lost })}</p>}
      <table className="w-full">
        <caption className="sr-only">{t("resultsTitle")}</caption>
        <thead className="text-sm text-soft">
          <tr>
            <th scope="col" className="pb-2 text-start font-medium">
              {t("field")}
            </th>
            <th scope="col" className="w-20 pb-2 text-end font-medium">
              {t("reached")}
            </th>
            <th scope="col" className="w-24 pb-2 text-end font-medium">
              {t("lost")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, reached, lost, isWhole }) => (
            <tr key={id} className="border-t border-line">
              <th scope="row" className={isWhole ? "py-2 text-start font-semibold" : "py-2 text-start font-normal"}>
                <span className="block wrap-anywhere">
                  <bdi>{label}</bdi>
                </span>
                <span aria-hidden className="mt-1.5 block h-2 overflow-hidden rounded-full bg-sunken">
                  <span
                    className={cx("block h-full rounded-full", isWhole ? "bg-accent-9" : "bg-accent-6")}
                    style={{ inlineSize: `${(Math.min(reached, opened) / Math.max(1, opened)) * 100}%` }}
                  />
                </span>
              </th>
              <td className="py-2 text-end align-top tabular-nums">
                <NumberText value={reached} />
              </td>
              <td className={cx("py-2 text-end align-top tabular-nums", id === worst && "font-semibold text-red-11")}>
                {lost === null ? "" : <NumberText value={lost} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-4 text-sm text-soft">{t("counted")}</p>
    </Card>
  );
}
