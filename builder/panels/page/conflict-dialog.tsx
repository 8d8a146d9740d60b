import { useMemo, useState } from "react";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { showToast } from "#app/ui/toast.tsx";
import type { Doc } from "#blocks/contract/index.ts";
import { compare } from "#runtime/document/compare.ts";
import type { StoredDocument } from "../../ports.ts";
import { pageWords } from "../../words/page.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState, useNodeLabel } from "../editor-context.tsx";
import { useSaveState } from "../top/save-status.tsx";

/** Lines of the comparison that fit a screen; the rest is counted. */
const SHOWN = 8;

/** Somebody else saved first. Three ways on, none of which loses anything; until one is chosen nothing is sent. */
export function ConflictDialog() {
  const state = useSaveState();
  const [hidden, setHidden] = useState<string | null>(null);
  if (state.phase !== "conflict") return null;
  const { theirs } = state;
  return (
    <Conflict
      theirs={theirs}
      isOpen={hidden !== theirs.revision}
      onOpenChange={(open) => setHidden(open ? null : theirs.revision)}
    />
  );
}

function Conflict(props: { theirs: StoredDocument; isOpen: boolean; onOpenChange(open: boolean): void }) {
  const { theirs } = props;
  const t = useWords(pageWords);
  const { autosave, ports, session, facts } = useEditor();
  const doc = useEditorState((state) => state.doc);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const run = async (act: () => Promise<boolean>) => {
    setBusy(true);
    const done = await act().catch(() => false);
    setBusy(false);
    setFailed(!done);
  };
  const copyMine = () =>
    run(async () => {
      const title = t("copyTitle", { title: textIn(doc.meta.title, facts.mainLocale) });
      const outcome = await ports.documents.create(asCopy(session.state().doc, facts.mainLocale, title));
      if (!outcome.ok) return false;
      autosave.takeTheirs();
      showToast({ text: t("copied") });
      window.open(outcome.value.editUrl, "_blank", "noopener");
      return true;
    });
  const choices = [
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
    <Dialog title={t("conflictTitle")} role="alert" isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      <div className="flex flex-col gap-4">
        <p>
          {t("conflictText", { author: theirs.author })}{" "}
          <RelativeTime at={Date.parse(theirs.savedAt)} className="text-soft" />
        </p>
        {failed && <Banner tone="danger" live title={t("publish.failed")} />}
        <Differences mine={doc} theirs={theirs.doc} />
        <div className="flex flex-col gap-2">
          {choices.map((choice, index) => (
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
        </div>
      </div>
    </Dialog>
  );
}

function Differences({ mine, theirs }: { mine: Doc; theirs: Doc }) {
  const t = useWords(pageWords);
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
