import { useFetcher, useSearchParams } from "@remix-run/react";
import { ClipboardList } from "lucide-react";
import { useMemo } from "react";
import { ANSWER_STATES, type AnswerState } from "#app/commerce/leads/types.ts";
import { Button } from "#app/ui/button.tsx";
import type { Column } from "#app/ui/data-table/column.ts";
import { DataTable } from "#app/ui/data-table/data-table.tsx";
import { Link } from "#app/ui/link.tsx";
import { ExactTime, RelativeTime } from "#app/ui/relative-time.tsx";
import { ExportButton } from "../exports/export-button.tsx";
import { AdminList } from "../list/admin-list.tsx";
import { SavedViews } from "../list/views/saved-views.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { ActiveAnswerFilters, AnswerFilters } from "./answer-filters.tsx";
import { AnswerLines } from "./answer-lines.tsx";
import { AnswerRooms, ToForms } from "./answer-rooms.tsx";
import { answerMessages } from "./messages.ts";
import { AnswerBadge } from "./state-badge.tsx";
import type { AnswerDone, AnswerRow, AnswersScreenProps, AnswerWords } from "./types.ts";

/** In the list an answer shows its beginning; all of it stands on its own screen. */
const SHOWN_LINES = 4;

/** What people answered to the shop's forms, each with the questions as they were asked. */
export function AnswersScreen(props: AnswersScreenProps) {
  const { answers, view, choices, anyAnswer, nextCursor, mayWrite, deletions } = props;
  const t = useWords(answerMessages);
  const [search] = useSearchParams();
  const fetcher = useFetcher<Outcome<AnswerDone>>();
  useOutcome(fetcher, (done) => t(done));
  const columns = useMemo(() => answerColumns(t, withoutCursor(search)), [t, search]);
  const change = (id: string, state: AnswerState) => fetcher.submit({ intent: "state", id, state }, { method: "post" });
  return (
    <>
      <AdminList
        title={t("title")}
        empty={
          anyAnswer
            ? undefined
            : {
                icon: ClipboardList,
                title: t("emptyTitle"),
                text: t("emptyText"),
                action: (
                  <>
                    <AnswerRooms current="answers" />
                    <ToForms />
                  </>
                ),
              }
        }
        secondary={<AnswerRooms current="answers" />}
        search={{ label: t("search"), placeholder: t("searchHint") }}
        tools={
          <>
            <AnswerFilters choices={choices} />
            <SavedViews views={props.views} mayKeep={mayWrite} />
            {props.mayExport && <ExportButton kind="answers" />}
          </>
        }
        views={{
          label: t("views"),
          current: view,
          chips: (["all", ...ANSWER_STATES] as const).map((id) => ({ id, label: t(`view.${id}`) })),
        }}
        viewParam={{ name: "state", first: "all" }}
        refusal={fetcher.data?.ok === false ? fetcher.data.message : undefined}
        notes={<ActiveAnswerFilters choices={choices} />}
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
          actions={({ id, state, held }) =>
            mayWrite && (
              <Button size="small" onPress={() => change(id, held || state === "done" ? "new" : "done")}>
                {t(held ? "restore" : state === "done" ? "again" : "done")}
              </Button>
            )
          }
        />
      </AdminList>
      {deletions.length > 0 && (
        <details className="mt-4 text-sm text-soft">
          <summary className="min-h-8">{t("deletions")}</summary>
          <ul className="mt-2 flex flex-col gap-1">
            {deletions.map(({ id, actorName, at }) => (
              <li key={id}>
                <bdi>{t("deletedBy", { name: actorName ?? t("system") })}</bdi> · <ExactTime at={at} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The list's own filter goes along, so that the answers beside one are those of the list. */
function withoutCursor(search: URLSearchParams): string {
  const kept = new URLSearchParams(search);
  kept.delete("cursor");
  return kept.size > 0 ? `?${kept}` : "";
}

function answerColumns(t: AnswerWords, filter: string): Column<AnswerRow>[] {
  return [
    {
      id: "person",
      label: t("person"),
      onPhone: "title",
      cell: ({ id, name, form }) => (
        <>
          <Link
            href={`/admin/answers/${id}${filter}`}
            data-row-link
            className="inline-block min-w-44 font-medium wrap-anywhere"
          >
            <bdi>{name || t("nameless")}</bdi>
          </Link>
          <span className="block text-sm text-soft wrap-anywhere">
            <bdi>{form}</bdi>
          </span>
        </>
      ),
    },
    {
      id: "answers",
      label: t("answers"),
      onPhone: "text",
      cell: ({ lines, note }) => (
        <div className="md:min-w-60">
          <AnswerLines lines={lines.slice(0, SHOWN_LINES)} />
          {lines.length > SHOWN_LINES && <span className="text-sm text-soft">…</span>}
          {note && (
            <p dir="auto" className="mt-2 line-clamp-2 text-sm whitespace-pre-line text-soft">
              {note}
            </p>
          )}
        </div>
      ),
    },
    { id: "state", label: t("state"), onPhone: "corner", cell: ({ state }) => <AnswerBadge state={state} /> },
    { id: "assignee", label: t("assignee"), onPhone: "foot-end", cell: ({ assignee }) => <bdi>{assignee}</bdi> },
    { id: "when", label: t("when"), onPhone: "foot-start", cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  ];
}
