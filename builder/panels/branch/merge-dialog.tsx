import { useMemo, useState } from "react";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { Doc } from "#blocks/contract/index.ts";
import { errorWords } from "#runtime/document/error-words.ts";
import { merge } from "#runtime/document/merge/merge.ts";
import { newNodeId } from "#runtime/document/node-id.ts";
import type { Branch, JoinOptions, MergeRefusal, StoredDocument } from "../../ports.ts";
import { putTogether, type Verdict } from "../../session/put-together.ts";
import { branchWords } from "../../words/branch.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { MergeQuestions } from "../page/merge-questions.tsx";

type Trouble =
  | Exclude<MergeRefusal, { code: "branch.conflict" | "document.conflict" }>
  | { code: "unsaved" | "failed" };

export interface MergeDialogProps {
  /** Whither: the branch into its page, or what the page changed into the branch. */
  way: "merge" | "update";
  branch: Branch;
  isOpen: boolean;
  onOpenChange(open: boolean): void;
}

/**
 * A branch and its page come together, one way or the other. What only one of the two changed is joined at the server; what
 * both changed is asked here, and what a person made of it is sent with the versions that were seen.
 */
export function MergeDialog({ way, branch, isOpen, onOpenChange }: MergeDialogProps) {
  const t = useWords(branchWords);
  const { ports, autosave, stored, facts } = useEditor();
  const mine = useEditorState((state) => state.doc);
  const locale = useEditorState((state) => state.locale);
  const { locale: words } = useLocaleValue();
  const [met, setMet] = useState<{ base: Doc; theirs: StoredDocument } | null>(null);
  const [moved, setMoved] = useState(false);
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, Verdict>>(new Map());
  const [busy, setBusy] = useState(false);
  const [isFresh, setFresh] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const versions = useMemo(() => met && { base: met.base, mine, theirs: met.theirs.doc }, [met, mine]);
  const conflicts = useMemo(
    () => (versions ? merge(versions.base, mine, versions.theirs).conflicts : []),
    [versions, mine],
  );

  const join = async (options: JoinOptions): Promise<MergeRefusal | undefined> => {
    if (way === "merge") {
      const done = await ports.documents.mergeBranch(stored.id, options);
      if (!done.ok) return done.refusal;
      window.location.assign(done.value.editUrl);
      return;
    }
    const done = await ports.documents.updateBranch(stored.id, options);
    if (!done.ok) return done.refusal;
    if (done.value.revision === options.revision) setFresh(true);
    else window.location.reload();
  };
  const send = async () => {
    if (!(await autosave.flush())) return setTrouble({ code: "unsaved" });
    const together = versions &&
      met && { doc: putTogether(versions, verdicts, newNodeId), basedOn: met.theirs.revision };
    const revision = autosave.revision();
    const refusal = await join({ revision, ...(together && { together }) });
    if (!refusal) return;
    if (refusal.code === "branch.conflict") return setMet({ base: refusal.base, theirs: refusal.theirs });
    if (refusal.code !== "document.conflict") return setTrouble(refusal);
    // The page, or the branch in another tab, was saved meanwhile: what there is to ask is asked anew.
    setMoved(true);
    if (met && refusal.theirs.id === branch.of) setMet({ base: met.base, theirs: refusal.theirs });
  };
  const run = async () => {
    setBusy(true);
    setTrouble(null);
    setMoved(false);
    setFresh(false);
    try {
      await send();
    } catch {
      // Nobody answered: both are as they were.
      setTrouble({ code: "failed" });
    } finally {
      setBusy(false);
    }
  };
  const all = (verdict: Verdict) => setVerdicts(new Map(conflicts.map(({ key }) => [key, verdict])));
  return (
    <Dialog
      title={t(`${way}Title`, { name: branch.name })}
      size={conflicts.length > 0 ? "wide" : "normal"}
      isOpen={isOpen}
      onOpenChange={(open) => {
        setTrouble(null);
        setFresh(false);
        onOpenChange(open);
      }}
      footer={
        <>
          <Button tone="quiet" onPress={() => window.open(branch.editUrl, "_blank", "noopener")}>
            {t("openPage")}
          </Button>
          <Button tone="primary" isPending={busy} onPress={() => void run()} autoFocus>
            {t(way === "merge" ? "now" : "updateNow")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {trouble && (
          <Banner
            tone="danger"
            live
            title={t(`trouble.${trouble.code}`, { message: errorWords(messageOf(trouble), words) })}
          />
        )}
        {isFresh && <Banner tone="positive" live title={t("fresh")} />}
        {moved && <Banner tone="warning" live title={t("moved")} />}
        <p>{t(`${way}Text`, { page: textIn(branch.title, locale, facts.mainLocale) })}</p>
        {versions && conflicts.length > 0 && (
          <>
            <div className="flex flex-wrap items-center gap-2">
              <h2 className="min-w-60 flex-1 font-semibold">
                {t("asks", { count: conflicts.length })} <span className="font-normal text-soft">{t("mineIs")}</span>
              </h2>
              <Button size="small" onPress={() => all("mine")}>
                {t("allBranch")}
              </Button>
              <Button size="small" onPress={() => all("theirs")}>
                {t("allPage")}
              </Button>
            </div>
            <MergeQuestions
              conflicts={conflicts}
              versions={versions}
              author={t("thePage")}
              verdicts={verdicts}
              onVerdict={(key, verdict) => setVerdicts((old) => new Map([...old, [key, verdict]]))}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

function messageOf(trouble: Trouble): string {
  const [first] = "errors" in trouble ? trouble.errors : [];
  return first?.message ?? "";
}
