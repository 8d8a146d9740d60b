import { useEffect, useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { Select } from "#app/ui/select.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import type { Doc } from "#blocks/contract/index.ts";
import { compare } from "#runtime/document/compare.ts";
import { findNode } from "#runtime/document/tree.ts";
import type { RevisionSummary } from "../../../ports.ts";
import { revisionWords } from "../../../words/revisions.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor } from "../../editor-context.tsx";
import { ChangeList, ChangeWords } from "./change-list.tsx";
import { type Compared, PagesBeside } from "./pages-beside.tsx";

export interface CompareDialogProps {
  rows: readonly RevisionSummary[];
  compared: Compared | null;
  onChange(compared: Compared | null): void;
  /** On to a block of the page that is being edited. */
  onGone(): void;
}

/** What lies between any two versions: block by block in words, or both pages beside each other, what differs outlined. */
export function CompareDialog(props: CompareDialogProps) {
  const r = useWords(revisionWords);
  return (
    <Dialog
      size="full"
      title={r("title")}
      isOpen={props.compared !== null}
      onOpenChange={(open) => {
        if (!open) props.onChange(null);
      }}
    >
      {props.compared && <Comparison {...props} compared={props.compared} />}
    </Dialog>
  );
}

function Comparison({ rows, compared, onChange, onGone }: CompareDialogProps & { compared: Compared }) {
  const r = useWords(revisionWords);
  const { session, canvas, facts } = useEditor();
  const [view, setView] = useState<"words" | "pictures">("words");
  const [spot, setSpot] = useState<string | null>(null);
  const [before, after] = [useDoc(compared.before), useDoc(compared.after)];
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: "short",
    timeStyle: "medium",
    timeZone: facts.timeZone,
  });
  const choices = rows.map(({ revision, name, savedAt, author }) => ({
    value: revision,
    label: [name, clock.format(new Date(savedAt)), author].filter(Boolean).join(" · "),
  }));
  if (before === "failed" || after === "failed") return <Banner tone="danger" live title={r("failed")} />;
  const differences = before && after ? compare(after, before) : null;
  const ids = differences?.flatMap((each) => (each.kind === "meta" ? [] : [each.node.id])) ?? [];
  const goTo = (id: string) => {
    if (view === "pictures") return setSpot(id);
    if (!findNode(session.state().doc.root, id)) return setView("pictures");
    session.select(id);
    canvas.current?.reveal(id);
    onGone();
  };
  return (
    <div className="flex h-full min-h-0 flex-col gap-3">
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
        {(["before", "after"] as const).map((side) => (
          <Select
            key={side}
            label={r(side)}
            value={compared[side]}
            choices={choices}
            onChange={(revision) => onChange({ ...compared, [side]: revision })}
          />
        ))}
        <SegmentedControl
          label={r("title")}
          value={view}
          onChange={setView}
          choices={[
            { value: "words", label: r("compareTexts") },
            { value: "pictures", label: r("comparePictures") },
          ]}
        />
      </div>
      {!before || !after || !differences ? (
        <Skeleton className="h-60 w-full" />
      ) : view === "words" ? (
        <ChangeWords before={before} after={after} differences={differences} onGoTo={goTo} />
      ) : (
        <div className="grid min-h-0 flex-1 gap-3 max-lg:grid-rows-[auto_1fr] lg:grid-cols-[16rem_1fr]">
          <ChangeList differences={differences} spot={spot} onGoTo={goTo} />
          <PagesBeside compared={compared} marked={ids} spot={spot} />
        </div>
      )}
    </div>
  );
}

/** A revision's document; null while it comes. */
function useDoc(revision: string): Doc | null | "failed" {
  const { ports, stored } = useEditor();
  const [found, setFound] = useState<{ revision: string; doc: Doc | "failed" } | null>(null);
  useEffect(() => {
    let gone = false;
    const put = (doc: Doc | "failed") => {
      if (!gone) setFound({ revision, doc });
    };
    ports.documents.revision(stored.id, revision).then(
      (answer) => put(answer.ok ? answer.value.doc : "failed"),
      () => put("failed"),
    );
    return () => {
      gone = true;
    };
  }, [ports, stored.id, revision]);
  return found?.revision === revision ? found.doc : null;
}
