import { ExternalLink, FlaskConical } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { formatTag, LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { type Overrun, overruns } from "#runtime/cost/weights.ts";
import { errorWords } from "#runtime/document/error-words.ts";
import type { DocumentError } from "#runtime/document/load-document.ts";
import type { Publication, PublishRefusal } from "../../ports.ts";
import { LANGUAGE_NAMES } from "../../words/languages.ts";
import { publishWords } from "../../words/publish.ts";
import { testWords } from "../../words/test.ts";
import { useWords } from "../../words/use-words.ts";
import { PublishSummary } from "../checks/publish-summary.tsx";
import { ReasonField } from "../cost/reason-field.tsx";
import { useCost } from "../cost/use-cost.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { useMayTest } from "../test/use-may-test.ts";
import { useSaveState } from "../top/save-status.tsx";
import { MissingTexts } from "../translations/missing-texts.tsx";
import { Slug } from "./page-settings.tsx";
import { ProposalPanel } from "./proposal-panel.tsx";
import { type Plan, ScheduleFields } from "./schedule-fields.tsx";

// Only forms have ways to be looked over.
const FormFindings = lazy(() =>
  import("../inspector/rules/form-findings.tsx").then(({ FormFindings }) => ({ default: FormFindings })),
);

type Trouble = PublishRefusal | { code: "unsaved" | "failed" };

export interface PublishDialogProps {
  isOpen: boolean;
  onOpenChange(open: boolean): void;
  publication: Publication | null;
  onPublication(publication: Publication | null): void;
}

/** Where the page is in the shop, and the step from here to there. What is published is what was saved. */
export function PublishDialog({ isOpen, onOpenChange, publication, onPublication }: PublishDialogProps) {
  const t = useWords(publishWords);
  const { ports, autosave, stored, announce, session, facts } = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [plan, setPlan] = useState<Plan>({});
  const [reason, setReason] = useState("");
  const { locale } = useLocaleValue();
  const { kind } = session.state().doc;
  const isPage = kind === "page";
  const { weighed } = useCost();
  const known = weighed ? overruns(weighed.cost.sent, weighed.budget) : [];
  const over = trouble?.code === "document.over_budget" ? overOf(trouble) : isPage ? known : [];
  const save = useSaveState();
  const changed = publication !== null && (save.phase !== "saved" || autosave.revision() !== publication.revision);

  const run = async (act: () => Promise<void>) => {
    setBusy(true);
    setTrouble(null);
    try {
      await act();
    } catch {
      // Nobody answered: the work is saved here, and publishing can be asked again.
      setTrouble({ code: "failed" });
    } finally {
      setBusy(false);
    }
  };
  const publish = () =>
    run(async () => {
      if (!readOnly && !(await autosave.flush())) return setTrouble({ code: "unsaved" });
      const outcome = await ports.documents.publish(stored.id, autosave.revision(), { ...plan, reason });
      if (!outcome.ok) return setTrouble(outcome.refusal);
      onPublication(outcome.value);
      setReason("");
      announce(t(isPage ? "done" : "doneOther"));
    });
  const unpublish = () =>
    run(async () => {
      const outcome = await ports.documents.unpublish(stored.id);
      if (!outcome.ok) return setTrouble(outcome.refusal);
      onPublication(null);
      announce(t(isPage ? "unpublished" : "unpublishedOther"));
    });

  return (
    <Dialog
      title={t(isPage ? "publishTitle" : "publishOther")}
      isOpen={isOpen}
      onOpenChange={(open) => {
        setTrouble(null);
        onOpenChange(open);
      }}
      footer={
        <>
          {publication && facts.mayPublish && (
            <Button tone="quiet" onPress={() => void unpublish()} isDisabled={busy}>
              {t("unpublish")}
            </Button>
          )}
          {facts.mayPublish && (
            <Button tone="primary" onPress={() => void publish()} isPending={busy} autoFocus>
              {t(busy ? "publishing" : plan.from ? "publishThen" : "publishNow")}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {trouble && <Banner tone="danger" live title={troubleText(trouble, locale, t)} />}
        <Status publication={publication} changed={changed} />
        {facts.mayPublish && over.length > 0 && (
          <ReasonField
            over={over}
            value={reason}
            onChange={setReason}
            isMissing={trouble?.code === "document.over_budget" && reason.trim() === ""}
          />
        )}
        {changed && <TestInstead />}
        {isOpen && <MissingTexts />}
        {isOpen && <PublishSummary />}
        {isOpen && kind === "form" && (
          <Suspense>
            <FormFindings
              onGo={(id) => {
                session.select(id);
                onOpenChange(false);
              }}
            />
          </Suspense>
        )}
        <SlugWhereMissing put={(slug) => session.setMeta({ slug })} />
        {isOpen && <ProposalPanel reason={reason} onTrouble={setTrouble} onPublication={onPublication} />}
        {facts.mayPublish && <ScheduleFields plan={plan} onChange={setPlan} />}
        <Addresses publication={publication} />
      </div>
    </Dialog>
  );
}

function Status({ publication, changed }: { publication: Publication | null; changed: boolean }) {
  const t = useWords(publishWords);
  const { facts } = useEditor();
  const { locale } = useLocaleValue();
  if (!publication) return <p className="text-soft">{t("neverPublished")}</p>;
  const clock = (at: string) =>
    new Intl.DateTimeFormat(formatTag(locale), {
      dateStyle: "medium",
      timeStyle: "short",
      timeZone: facts.timeZone,
    }).format(new Date(at));
  const isPlanned = Date.parse(publication.at) > Date.now();
  const [before, after] = t("publishedAt", { when: "\u0000" }).split("\u0000");
  return (
    <div role="status">
      <p className="font-medium">
        {isPlanned ? (
          t("scheduledFor", { when: clock(publication.at) })
        ) : (
          <>
            {before}
            <RelativeTime key={publication.at} at={Date.parse(publication.at)} />
            {after}
          </>
        )}
      </p>
      {publication.until && <p>{t("endsAt", { when: clock(publication.until) })}</p>}
      <p className="text-soft">{t(changed ? "changedSince" : "upToDate")}</p>
    </div>
  );
}

/** What changed may be tried on half of the visitors first. */
function TestInstead() {
  const t = useWords(testWords);
  const { openDialog } = useEditor();
  if (!useMayTest()) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-md border border-line p-3">
      <span className="text-soft">{t("unsure")}</span>
      <Button size="small" onPress={() => openDialog("test")}>
        <FlaskConical aria-hidden />
        {t("title")}
      </Button>
    </div>
  );
}

/** Without an address in the main language there is nothing to publish: it is asked here, where it is missed. */
function SlugWhereMissing({ put }: { put: Parameters<typeof Slug>[0]["commit"] }) {
  const { facts } = useEditor();
  const doc = useEditorState((state) => state.doc);
  const [asked] = useState(doc.kind === "page" && doc.meta.use === "promo" && !doc.meta.slug[facts.mainLocale]);
  if (!asked || doc.kind !== "page") return null;
  return <Slug value={doc.meta.slug} title={doc.meta.title} commit={put} />;
}

function Addresses({ publication }: { publication: Publication | null }) {
  const t = useWords(publishWords);
  const { facts } = useEditor();
  if (!publication) return null;
  return (
    <section aria-label={t("addresses")}>
      <h3 className="pb-1 font-medium">{t("addresses")}</h3>
      <ul className="divide-y divide-line rounded-sm border border-line">
        {LOCALES.filter((each) => facts.locales.includes(each)).map((locale) => {
          const url = publication.urls[locale];
          return (
            <li key={locale} className="flex min-h-11 items-center gap-3 px-3">
              <span className="w-18 shrink-0 text-soft">{LANGUAGE_NAMES[locale].name}</span>
              {url ? (
                <a
                  href={`${facts.origin}${url}`}
                  target="_blank"
                  rel="noreferrer"
                  className="flex min-w-0 flex-1 items-center gap-1.5 text-accent-11 underline underline-offset-3"
                >
                  <bdi className="truncate">{decodeURI(url)}</bdi>
                  <ExternalLink aria-label={t("open")} className="size-3.5 shrink-0" />
                </a>
              ) : (
                <span className="text-faint">{t("notInLanguage")}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function overOf({ data }: PublishRefusal): readonly Overrun[] {
  return Array.isArray(data?.over) ? (data.over as Overrun[]) : [];
}

function troubleText(
  trouble: Trouble,
  locale: Locale,
  t: ReturnType<typeof useWords<keyof (typeof publishWords)["fr"] & string>>,
): string {
  if (trouble.code === "unsaved") return t("unsaved");
  if (trouble.code === "failed") return t("publish.failed");
  const [error] =
    ("data" in trouble ? (trouble.data?.errors as readonly DocumentError[] | undefined) : undefined) ?? [];
  const message = error ? errorWords(error.message, locale) : "";
  return t(`publish.${trouble.code}`, { message });
}
