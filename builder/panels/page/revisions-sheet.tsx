import { Globe } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { Badge } from "#app/ui/badge.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { showToast } from "#app/ui/toast.tsx";
import type { RevisionSummary } from "../../ports.ts";
import { costWords } from "../../words/cost.ts";
import { pageWords } from "../../words/page.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { CompareDialog } from "./compare-dialog.tsx";

/** Every version that was saved. Restoring brings one back as a step of its own: undo takes it away again. */
export function RevisionsSheet({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange(open: boolean): void }) {
  const t = useWords(pageWords);
  return (
    <Sheet title={t("revisionsTitle")} isOpen={isOpen} onOpenChange={onOpenChange}>
      {isOpen && <Revisions onDone={() => onOpenChange(false)} />}
    </Sheet>
  );
}

function Revisions({ onDone }: { onDone: () => void }) {
  const t = useWords(pageWords);
  const cost = useWords(costWords);
  const { ports, autosave, stored, session } = useEditor();
  const locale = useEditorState((state) => state.locale);
  const readOnly = useEditorState((state) => state.readOnly);
  const [rows, setRows] = useState<RevisionSummary[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [comparing, setComparing] = useState<RevisionSummary | null>(null);

  const load = useCallback(async () => {
    setFailed(false);
    try {
      await autosave.flush();
      const outcome = await ports.documents.revisions(stored.id);
      if (outcome.ok) setRows(outcome.value);
      else setFailed(true);
    } catch {
      // Nobody answered: said below, with a way to ask again.
      setFailed(true);
    }
  }, [autosave, ports, stored.id]);
  useEffect(() => void load(), [load]);

  const restore = async (revision: string) => {
    setBusy(revision);
    try {
      const outcome = await ports.documents.revision(stored.id, revision);
      if (!outcome.ok) return setFailed(true);
      if (!session.replace(outcome.value.doc).ok) return;
      showToast({ text: t("restored"), onUndo: () => void session.undo() });
      onDone();
    } catch {
      setFailed(true);
    } finally {
      setBusy(null);
    }
  };

  return (
    <div className="flex flex-col gap-3">
      {failed && (
        <Banner
          tone="danger"
          live
          title={t("failed")}
          actions={
            <Button size="small" onPress={() => void load()}>
              {t("retry")}
            </Button>
          }
        />
      )}
      {rows === null && !failed && <Skeleton className="h-40 w-full" />}
      {rows?.length === 0 && <p className="text-soft">{t("revisionsEmpty")}</p>}
      <ol className="divide-y divide-line">
        {rows?.map((row, index) => (
          <li key={row.revision} className="flex min-h-14 items-center gap-2 py-2">
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-1.5 font-medium">
                {index === 0 ? t("current") : <RelativeTime at={Date.parse(row.savedAt)} />}
                {row.published && (
                  <Badge tone="positive" icon={Globe}>
                    {t("live")}
                  </Badge>
                )}
              </p>
              <p className="truncate text-sm text-soft">
                {index === 0 && (
                  <>
                    <RelativeTime at={Date.parse(row.savedAt)} />{" "}
                  </>
                )}
                <bdi>{t("by", { author: row.author })}</bdi>
              </p>
              {row.overBudget && (
                <p className="text-sm text-amber-11">
                  <bdi>{cost("reasonGiven", { reason: row.overBudget.reason })}</bdi>{" "}
                  <bdi>{t("by", { author: row.overBudget.by })}</bdi>
                </p>
              )}
            </div>
            <a
              href={ports.documents.previewUrl(stored.id, { revision: row.revision, locale })}
              target="_blank"
              rel="noreferrer"
              className="rounded-sm px-2 py-1.5 text-accent-11 underline underline-offset-3"
            >
              {t("look")}
            </a>
            {index > 0 && (
              <Button size="small" tone="quiet" onPress={() => setComparing(row)}>
                {t("compareWith")}
              </Button>
            )}
            {index > 0 && (
              <Button
                size="small"
                isPending={busy === row.revision}
                isDisabled={readOnly}
                onPress={() => void restore(row.revision)}
              >
                {t("restore")}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <CompareDialog before={comparing} onClose={() => setComparing(null)} />
    </div>
  );
}
