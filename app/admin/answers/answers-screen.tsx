import { useFetcher, useSearchParams } from "@remix-run/react";
import { ClipboardList } from "lucide-react";
import { useMemo } from "react";
import { ANSWER_STATES, type AnswerState } from "#app/commerce/leads/types.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import type { Column } from "#app/ui/data-table/column.ts";
import { DataTable } from "#app/ui/data-table/data-table.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { Select } from "#app/ui/select.tsx";
import { LeadNote } from "../leads/lead-note.tsx";
import type { LeadDone } from "../leads/types.ts";
import { AdminList } from "../list/admin-list.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { AnswerValue } from "./answer-value.tsx";
import { answerMessages } from "./messages.ts";
import type { AnswerRow, AnswersScreenProps, AnswerWords } from "./types.ts";

/** What people answered to the shop's forms, each with the questions as they were asked. */
export function AnswersScreen({ answers, view, forms, form, anyAnswer, nextCursor, mayWrite }: AnswersScreenProps) {
  const t = useWords(answerMessages);
  const [search, setSearch] = useSearchParams();
  const fetcher = useFetcher<Outcome<LeadDone>>();
  useOutcome(fetcher, (done) => t(done));
  const columns = useMemo(() => answerColumns(t), [t]);
  const change = (id: string, state: AnswerState) => fetcher.submit({ intent: "state", id, state }, { method: "post" });
  const choose = (id: string) =>
    setSearch((now) => {
      now.delete("cursor");
      if (id === "") now.delete("form");
      else now.set("form", id);
      return now;
    });
  return (
    <AdminList
      title={t("title")}
      empty={anyAnswer ? undefined : { icon: ClipboardList, title: t("emptyTitle"), text: t("emptyText") }}
      secondary={
        <a href={`/admin/answers.csv?${search}`} download className={buttonClass("secondary")}>
          {t("export")}
        </a>
      }
      search={{ label: t("search"), placeholder: t("searchHint") }}
      tools={
        <Select
          label={t("form")}
          choices={[
            { value: "", label: t("allForms") },
            ...forms.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={form}
          onChange={choose}
        />
      }
      views={{
        label: t("views"),
        current: view,
        chips: (["all", ...ANSWER_STATES] as const).map((id) => ({ id, label: t(`view.${id}`) })),
      }}
      viewParam={{ name: "state", first: "all" }}
      refusal={fetcher.data?.ok === false ? fetcher.data.message : undefined}
      count={answers.length}
      none={{ title: t("noneTitle"), text: t("noneText"), clear: t("clear") }}
      shown={t("shown", { count: answers.length })}
      nextCursor={nextCursor}
    >
      <DataTable
        caption={t("title")}
        columns={columns}
        rows={answers}
        rowId={(answer) => answer.id}
        rowName={(answer) => answer.name || t("nameless")}
        actions={(answer) => mayWrite && <Actions {...{ answer, change, t }} />}
      />
    </AdminList>
  );
}

function answerColumns(t: AnswerWords): Column<AnswerRow>[] {
  return [
    {
      id: "person",
      label: t("person"),
      onPhone: "title",
      cell: ({ name, form }) => (
        <>
          <bdi className="block font-medium wrap-anywhere">{name || t("nameless")}</bdi>
          <bdi className="block text-sm text-soft">{form}</bdi>
        </>
      ),
    },
    {
      id: "answers",
      label: t("answers"),
      onPhone: "text",
      cell: ({ lines, note }) => (
        <>
          <dl className="grid gap-1 text-sm">
            {lines.map((line) => (
              <div key={line.name} className="wrap-anywhere">
                <dt className="inline text-soft">
                  <bdi>{line.label}</bdi>{" "}
                </dt>
                <dd className="inline whitespace-pre-line">
                  <AnswerValue {...line} />
                </dd>
              </div>
            ))}
          </dl>
          {note && (
            <p dir="auto" className="mt-2 text-sm whitespace-pre-line text-soft">
              {note}
            </p>
          )}
        </>
      ),
    },
    { id: "when", label: t("when"), onPhone: "foot-start", cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  ];
}

interface ActionsProps {
  answer: AnswerRow;
  change: (id: string, state: AnswerState) => void;
  t: AnswerWords;
}

function Actions({ answer, change, t }: ActionsProps) {
  const { id, state } = answer;
  return (
    <div className="flex flex-wrap justify-end gap-1.5">
      <LeadNote lead={answer} t={t} />
      {state === "new" && (
        <Button size="small" onPress={() => change(id, "read")}>
          {t("read")}
        </Button>
      )}
      <Button size="small" onPress={() => change(id, state === "done" ? "new" : "done")}>
        {t(state === "done" ? "again" : "done")}
      </Button>
    </div>
  );
}
