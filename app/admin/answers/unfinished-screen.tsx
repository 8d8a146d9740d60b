import { useFetcher } from "@remix-run/react";
import { Hourglass, Link2, Trash2 } from "lucide-react";
import { useMemo, useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CopyButton } from "#app/ui/copy-button.tsx";
import type { Column } from "#app/ui/data-table/column.ts";
import { DataTable } from "#app/ui/data-table/data-table.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { ExactTime, RelativeTime } from "#app/ui/relative-time.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useSentWords, useWords } from "../use-words.ts";
import { WhatsAppLink } from "../whatsapp-link.tsx";
import { AnswerLines } from "./answer-lines.tsx";
import { AnswerRooms, ToForms } from "./answer-rooms.tsx";
import type { DraftRow, MadeLink, UnfinishedScreenProps } from "./types.ts";
import { unfinishedMessages } from "./unfinished-messages.ts";

type Told = Outcome<"dropped"> | MadeLink;

/** What people began to answer and did not send: how far they came, and a link by which they go on. */
export function UnfinishedScreen({ drafts, nextCursor, isFirst, mayWrite }: UnfinishedScreenProps) {
  const t = useWords(unfinishedMessages);
  const sent = useSentWords(unfinishedMessages);
  const fetcher = useFetcher<Told>();
  const [shown, show] = useState<MadeLink>();
  const outcome = fetcher as ReturnType<typeof useFetcher<Outcome<"dropped">>>;
  useOutcome(outcome, (done) => (done === "dropped" ? t("dropped") : null));
  const made = fetcher.data && "link" in fetcher.data ? fetcher.data : undefined;
  const columns = useMemo(() => columnsOf(t), [t]);
  const refusal =
    fetcher.data && !("link" in fetcher.data) && fetcher.data.ok === false ? fetcher.data.message : undefined;
  return (
    <>
      <PageHeader title={t("title")} secondary={<AnswerRooms current="unfinished" />} />
      {refusal !== undefined && <Banner tone="danger" title={refusal} live className="mb-3" />}
      <Card flush>
        {drafts.length === 0 ? (
          <EmptyState icon={Hourglass} title={t("emptyTitle")} action={<ToForms />}>
            {t("emptyText")}
          </EmptyState>
        ) : (
          <>
            <DataTable
              caption={t("title")}
              columns={columns}
              rows={drafts}
              rowId={(draft) => draft.id}
              rowName={(draft) => draft.name || t("nameless")}
              actions={({ id }) =>
                mayWrite && (
                  <div className="flex justify-end gap-1.5">
                    <Button
                      size="small"
                      onPress={() => {
                        show(made);
                        fetcher.submit({ intent: "link", id }, { method: "post" });
                      }}
                    >
                      <Link2 aria-hidden />
                      {t("link")}
                    </Button>
                    <IconButton
                      size="small"
                      label={t("drop")}
                      onPress={() => fetcher.submit({ intent: "drop", id }, { method: "post" })}
                    >
                      <Trash2 aria-hidden />
                    </IconButton>
                  </div>
                )
              }
            />
            <Pagination
              summary={t("shown", { count: drafts.length })}
              firstHref={isFirst ? undefined : "/admin/answers/unfinished"}
              nextHref={nextCursor ? `/admin/answers/unfinished?cursor=${nextCursor}` : undefined}
            />
          </>
        )}
      </Card>
      <Dialog
        title={t("linkTitle")}
        size="small"
        isOpen={made !== undefined && made !== shown}
        onOpenChange={(isOpen) => !isOpen && show(made)}
        footer={(close) => (
          <>
            <Button onPress={close}>{t("close")}</Button>
            {made && <CopyButton text={made.link} label={t("copyLink")} copiedLabel={t("copiedLink")} />}
          </>
        )}
      >
        {made && (
          <div className="flex flex-col gap-4">
            <p>
              {t("linkText")} <ExactTime at={made.until} />
            </p>
            <TextField label={t("address")} value={made.link} isReadOnly dir="ltr" />
            {made.phone && (
              <WhatsAppLink
                phone={made.phone}
                className={buttonClass("secondary", "normal", "hover:bg-hover")}
                greeting={sent("hello", { link: made.link })}
              >
                {t("whatsapp")}
              </WhatsAppLink>
            )}
          </div>
        )}
      </Dialog>
    </>
  );
}

function columnsOf(
  t: ReturnType<typeof useWords<keyof (typeof unfinishedMessages)["fr"] & string>>,
): Column<DraftRow>[] {
  return [
    {
      id: "person",
      label: t("person"),
      onPhone: "title",
      cell: ({ name, phone, email, form }) => (
        <>
          <span className="block font-medium wrap-anywhere">
            <bdi>{name || phone || email || t("nameless")}</bdi>
          </span>
          <span className="block text-sm text-soft wrap-anywhere">
            <bdi>{form}</bdi>
          </span>
        </>
      ),
    },
    { id: "answers", label: t("answers"), onPhone: "text", cell: ({ lines }) => <AnswerLines lines={lines} /> },
    {
      id: "step",
      label: t("step"),
      onPhone: "foot-end",
      cell: ({ step, steps }) => t("stepOf", { step: Math.min(step + 1, steps), steps }),
    },
    { id: "when", label: t("when"), onPhone: "foot-start", cell: ({ updatedAt }) => <RelativeTime at={updatedAt} /> },
  ];
}
