import { useFetcher, useSearchParams, useSubmit } from "@remix-run/react";
import { ChevronLeft, ChevronRight, Phone } from "lucide-react";
import { ANSWER_STATES } from "#app/commerce/leads/types.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink, buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ExactTime } from "#app/ui/relative-time.tsx";
import { Select } from "#app/ui/select.tsx";
import { DeleteButton } from "../delete-button.tsx";
import { useDeskKeys } from "../orders/desk/use-desk-keys.ts";
import type { Outcome } from "../outcome.ts";
import { useAdminNavigate } from "../shell/use-admin-navigate.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { WhatsAppLink } from "../whatsapp-link.tsx";
import { AnswerHistory } from "./answer-history.tsx";
import { AnswerLines } from "./answer-lines.tsx";
import { AnswerNote } from "./answer-note.tsx";
import { AnswerRuns } from "./answer-runs.tsx";
import { answerMessages } from "./messages.ts";
import { AnswerBadge } from "./state-badge.tsx";
import type { AnswerDone, AnswerScreenProps } from "./types.ts";
import { useSeen } from "./use-seen.ts";

const NOBODY = "none";

/** One answer: all that was asked by the revision it was given in, what was done of it, and what people make of it. */
export function AnswerScreen({ answer, newer, older, agents, mayWrite, mayDelete }: AnswerScreenProps) {
  const t = useWords(answerMessages);
  const [search] = useSearchParams();
  const navigate = useAdminNavigate();
  const submit = useSubmit();
  const fetcher = useFetcher<Outcome<AnswerDone>>();
  useOutcome(fetcher, (done) => t(done));
  useSeen(answer, mayWrite);
  const filter = search.size > 0 ? `?${search}` : "";
  const hrefOf = (id: string | null) => (id === null ? undefined : `/admin/answers/${id}${filter}`);
  const go = (id: string | null) => id !== null && navigate(hrefOf(id) ?? "");
  useDeskKeys({ j: () => go(older), k: () => go(newer) });
  const set = (values: Record<string, string>) => fetcher.submit(values, { method: "post" });
  return (
    <>
      <PageHeader
        title={answer.name || t("nameless")}
        trail={[{ label: t("title"), href: `/admin/answers${filter}` }]}
        secondary={
          <>
            <Beside
              href={hrefOf(newer)}
              label={t("newer")}
              icon={<ChevronLeft aria-hidden className="rtl:rotate-180" />}
            />
            <Beside
              href={hrefOf(older)}
              label={t("older")}
              icon={<ChevronRight aria-hidden className="rtl:rotate-180" />}
            />
            {mayDelete && (
              <DeleteButton
                label={t("delete")}
                title={t("deleteTitle")}
                text={t("deleteText")}
                stay={t("keep")}
                onDelete={() => submit({ intent: "delete" }, { method: "post" })}
              />
            )}
          </>
        }
      />
      {fetcher.data?.ok === false && <Banner tone="danger" title={fetcher.data.message} live className="mb-4" />}
      {answer.held && (
        <Banner
          tone="warning"
          title={t("heldTitle")}
          className="mb-4"
          actions={
            mayWrite && (
              <Button size="small" onPress={() => set({ intent: "state", state: "new" })}>
                {t("restore")}
              </Button>
            )
          }
        >
          {t(`held.${answer.held}`)}
        </Banner>
      )}
      <div className="grid gap-4 lg:grid-cols-[1fr_20rem] print:block print:space-y-4">
        <div className="flex min-w-0 flex-col gap-4">
          <Card
            title={t("given")}
            description={
              <>
                <bdi>{answer.form}</bdi>
                {answer.revisionAt !== null && (
                  <>
                    {" · "}
                    {t("askedBy")} <ExactTime at={answer.revisionAt} />
                  </>
                )}
              </>
            }
          >
            {answer.lines.length === 0 && <p className="text-soft">{t("noValues")}</p>}
            <AnswerLines lines={answer.lines} spaced />
          </Card>
          {!answer.held && <AnswerRuns runs={answer.runs} mayWrite={mayWrite} fetcher={fetcher} />}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Card>
            <div className="flex flex-col gap-4">
              <p className="flex flex-wrap items-center gap-2">
                <AnswerBadge state={answer.state} />
                <span className="text-sm text-soft">
                  {t("received")} <ExactTime at={answer.createdAt} />
                </span>
              </p>
              <Reach phone={answer.phone} email={answer.email} />
              {mayWrite && (
                <div className="flex flex-col gap-4 print:hidden">
                  <Select
                    label={t("state")}
                    value={answer.state}
                    choices={ANSWER_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
                    onChange={(state) => set({ intent: "state", state })}
                  />
                  <Select
                    label={t("assignee")}
                    value={answer.assigneeId ?? NOBODY}
                    choices={[{ value: NOBODY, label: t("nobody") }, ...agents]}
                    onChange={(agent) => set({ intent: "assign", agent: agent === NOBODY ? "" : agent })}
                  />
                </div>
              )}
              {answer.lead && <Link href="/admin/leads">{t("lead")}</Link>}
              {answer.order && <Link href={`/admin/orders/${answer.order}`}>{t("order")}</Link>}
            </div>
          </Card>
          <AnswerNote key={answer.id} answer={answer} mayWrite={mayWrite} />
          <AnswerHistory events={answer.events} />
        </div>
      </div>
    </>
  );
}

function Beside({ href, label, icon }: { href: string | undefined; label: string; icon: React.ReactNode }) {
  if (href === undefined) return null;
  return (
    <ButtonLink href={href} aria-label={label}>
      {icon}
    </ButtonLink>
  );
}

/** How whoever answered is reached. */
function Reach({ phone, email }: { phone: string | null; email: string | null }) {
  const t = useWords(answerMessages);
  if (phone === null && email === null) return null;
  const look = buttonClass("secondary", "small", "hover:bg-hover");
  return (
    <p className="flex flex-wrap items-center gap-2">
      {phone && (
        <>
          <bdi dir="ltr">{phone}</bdi>
          <a href={`tel:${phone}`} className={look} aria-label={t("call", { phone })}>
            <Phone aria-hidden />
          </a>
          <WhatsAppLink phone={phone} className={look} label={t("whatsapp", { phone })} />
        </>
      )}
      {email && (
        <a href={`mailto:${encodeURI(email)}`} className="underline wrap-anywhere">
          <bdi>{email}</bdi>
        </a>
      )}
    </p>
  );
}
