import { useMemo, useState } from "react";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { showToast } from "#app/ui/toast.tsx";
import type { Doc } from "#blocks/contract/index.ts";
import { compare } from "#runtime/document/compare.ts";
import { loadDocument } from "#runtime/document/load-document.ts";
import { merge } from "#runtime/document/merge/merge.ts";
import { newNodeId } from "#runtime/document/node-id.ts";
import type { StoredDocument } from "../../ports.ts";
import { putTogether, type Verdict } from "../../session/put-together.ts";
import { conflictWords } from "../../words/conflict.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState, useNodeLabel } from "../editor-context.tsx";
import { useSaveState } from "../top/save-status.tsx";
import { useThis } from "../use-this.ts";
import { MergeQuestions } from "./merge-questions.tsx";
import { useSay } from "./use-say.ts";

/** Lines of the comparison that fit a screen; the rest is counted. */
const SHOWN = 8;

/**
 * Somebody else saved, and both changed the same things: a person says of each what counts, and the rest comes together by
 * itself. Nothing is lost either way, and until it is decided nothing is sent.
 */
export function ConflictDialog() {
  const state = useSaveState();
  const [hidden, setHidden] = useState<string | null>(null);
  if (state.phase !== "conflict") return null;
  const { base, theirs } = state;
  return (
    <Conflict
      base={base}
      theirs={theirs}
      isOpen={hidden !== theirs.revision}
      onOpenChange={(open) => setHidden(open ? null : theirs.revision)}
    />
  );
}

function Conflict(props: { base: Doc; theirs: StoredDocument; isOpen: boolean; onOpenChange(open: boolean): void }) {
  const { base, theirs } = props;
  const t = useWords(conflictWords);
  const { autosave, ports, session, facts } = useEditor();
  const { t: say } = useSay();
  const { locale } = useLocaleValue();
  const what = useThis();
  const mine = useEditorState((state) => state.doc);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, Verdict>>(new Map());
  const versions = useMemo(() => ({ base, mine, theirs: theirs.doc }), [base, mine, theirs]);
  const conflicts = useMemo(() => merge(versions.base, versions.mine, versions.theirs).conflicts, [versions]);
  /** What a person can decide point by point; else the two are versions of no common page, or fit together nowhere. */
  const asks = conflicts.length > 0 && conflicts.every((each) => each.kind !== "whole");
  const author = theirs.author;
  const run = async (act: () => Promise<boolean>) => {
    setBusy(true);
    const done = await act().catch(() => false);
    setBusy(false);
    setTrouble(done ? "" : t("silent"));
  };
  const put = () => {
    const doc = putTogether(versions, verdicts, newNodeId);
    const { registry, validators } = session;
    if (!loadDocument(doc, { registry, validators, unknownBlocks: "keep" }).ok) return setTrouble(say("notTogether"));
    autosave.putTogether(doc);
  };
  const all = (verdict: Verdict) => setVerdicts(new Map(conflicts.map(({ key }) => [key, verdict])));
  const copyMine = () =>
    run(async () => {
      const title = translator(conflictWords, locale)("copyTitle", {
        title: textIn(mine.meta.title, facts.mainLocale),
      });
      const outcome = await ports.documents.create(asCopy(session.state().doc, facts.mainLocale, title));
      if (!outcome.ok) return false;
      autosave.takeTheirs();
      showToast({ text: t("copied") });
      window.open(outcome.value.editUrl, "_blank", "noopener");
      return true;
    });
  const wholes = [
    { id: "keepMine", help: "keepMineHelp", run: () => run(() => autosave.keepMine()) },
    {
      id: "takeTheirs",
      help: "takeTheirsHelp",
      run: () =>
        run(async () => {
          autosave.takeTheirs();
          return true;
        }),
    },
    { id: "copyMine", help: "copyMineHelp", run: copyMine },
  ] as const;
  return (
    <Dialog
      title={t("conflictTitle", { this: what })}
      role="alert"
      size="wide"
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      footer={
        asks ? (
          <>
            <Button tone="quiet" isDisabled={busy} onPress={() => void copyMine()}>
              {t("copyMine")}
            </Button>
            <Button tone="primary" isDisabled={busy} onPress={put}>
              {say("put")}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className="flex flex-col gap-4">
        <p>
          {t("conflictText", { author, this: what })}{" "}
          <RelativeTime at={Date.parse(theirs.savedAt)} className="text-soft" />
        </p>
        {trouble && <Banner tone="danger" live title={trouble} />}
        {asks ? (
          <>
            <div className="flex flex-wrap items-center gap-2">
              <h2 className="flex-1 font-semibold">{say("question", { count: conflicts.length })}</h2>
              <Button size="small" onPress={() => all("mine")}>
                {say("allMine")}
              </Button>
              <Button size="small" onPress={() => all("theirs")}>
                {say("allTheirs", { author })}
              </Button>
            </div>
            <MergeQuestions
              conflicts={conflicts}
              versions={versions}
              author={author}
              verdicts={verdicts}
              onVerdict={(key, verdict) => setVerdicts((old) => new Map([...old, [key, verdict]]))}
            />
          </>
        ) : (
          <>
            <Differences mine={mine} theirs={theirs.doc} />
            {wholes.map((choice, index) => (
              <div key={choice.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Button
                  tone={index === 0 ? "primary" : "secondary"}
                  isDisabled={busy}
                  onPress={() => void choice.run()}
                  className="min-w-44"
                >
                  {t(choice.id)}
                </Button>
                <span className="min-w-48 flex-1 text-sm text-soft">{t(choice.help)}</span>
              </div>
            ))}
          </>
        )}
      </div>
    </Dialog>
  );
}

function Differences({ mine, theirs }: { mine: Doc; theirs: Doc }) {
  const t = useWords(conflictWords);
  const labelOf = useNodeLabel();
  const found = useMemo(() => compare(mine, theirs), [mine, theirs]);
  if (found.length === 0) return <p className="text-soft">{t("noDifference")}</p>;
  return (
    <section aria-label={t("differences")} className="rounded-sm bg-sunken p-3">
      <h3 className="pb-1 font-medium">{t("differences")}</h3>
      <ul className="list-disc ps-5 text-sm">
        {found.slice(0, SHOWN).map((each) => (
          <li key={each.kind === "meta" ? "meta" : `${each.kind}-${each.node.id}`}>
            {each.kind === "meta" ? t("diff.meta") : t(`diff.${each.kind}`, { name: labelOf(each.node) })}
          </li>
        ))}
      </ul>
      {found.length > SHOWN && (
        <p className="pt-1 text-sm text-soft">{t("moreDifferences", { count: found.length - SHOWN })}</p>
      )}
    </section>
  );
}

/** A page of its own: another title, and no address yet, because the address belongs to the first. */
function asCopy(doc: Doc, locale: "fr" | "ar" | "en", title: string): Doc {
  const meta = { ...doc.meta, title: { ...doc.meta.title, [locale]: title }, ...("slug" in doc.meta && { slug: {} }) };
  return { ...doc, meta } as Doc;
}
