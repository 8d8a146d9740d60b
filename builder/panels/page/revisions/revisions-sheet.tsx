import { useCallback, useEffect, useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { Select } from "#app/ui/select.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { showToast } from "#app/ui/toast.tsx";
import type { RevisionSummary } from "../../../ports.ts";
import { revisionWords } from "../../../words/revisions.ts";
import { useWords } from "../../../words/use-words.ts";
import { BranchDialog } from "../../branch/branch-dialog.tsx";
import { useEditor } from "../../editor-context.tsx";
import { CompareDialog } from "./compare-dialog.tsx";
import { groupRevisions, type RevisionGroup } from "./group-revisions.ts";
import type { Compared } from "./pages-beside.tsx";
import { RevisionRow } from "./revision-row.tsx";

/** Every version that was saved. Restoring brings one back as a step of its own: undo takes it away again. */
export function RevisionsSheet({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange(open: boolean): void }) {
  const r = useWords(revisionWords);
  return (
    <Sheet title={r("revisionsTitle")} isOpen={isOpen} onOpenChange={onOpenChange}>
      {isOpen && <Revisions onDone={() => onOpenChange(false)} />}
    </Sheet>
  );
}

type Show = "all" | "named" | "published";
const SHOWS: readonly Show[] = ["all", "named", "published"];
const EVERYBODY = "";
/** Versions that come at once. */
const PAGE = 100;

function Revisions({ onDone }: { onDone: () => void }) {
  const r = useWords(revisionWords);
  const { ports, stored, session } = useEditor();
  const { rows, setRows, failed, setFailed, load, older } = useRevisions();
  const [busy, setBusy] = useState<string | null>(null);
  const [comparing, setComparing] = useState<Compared | null>(null);
  const [branching, setBranching] = useState<string | null>(null);
  const [show, setShow] = useState<Show>("all");
  const [author, setAuthor] = useState(EVERYBODY);

  const restore = async (revision: string) => {
    setBusy(revision);
    try {
      const outcome = await ports.documents.revision(stored.id, revision);
      if (!outcome.ok) return setFailed(true);
      if (!session.replace(outcome.value.doc).ok) return;
      showToast({ text: r("restored"), onUndo: () => void session.undo() });
      onDone();
    } catch {
      setFailed(true);
    } finally {
      setBusy(null);
    }
  };
  const name = async (revision: string, words: string) => {
    const outcome = await ports.documents.nameRevision(stored.id, revision, words).catch(() => undefined);
    setFailed(!outcome?.ok);
    if (!outcome?.ok) return false;
    const { name: kept } = outcome.value;
    setRows((old) => old?.map((row) => (row.revision === revision ? { ...row, name: kept } : row)) ?? null);
    return true;
  };

  const authors = [...new Set(rows?.map((row) => row.author))];
  const shown = (rows ?? []).filter(
    (row) =>
      (show === "all" || (show === "named" ? row.name !== "" : row.published)) &&
      (author === EVERYBODY || row.author === author),
  );
  const rowOf = (row: RevisionSummary) => {
    const at = rows?.indexOf(row) ?? 0;
    const [newest, previous] = [rows?.[0], rows?.[at + 1]];
    return (
      <RevisionRow
        row={row}
        isCurrent={at === 0}
        isBusy={busy === row.revision}
        onRestore={() => void restore(row.revision)}
        onCompare={(what) => {
          const pair = what === "now" ? [row, newest] : [previous, row];
          const [before, after] = pair;
          if (before && after) setComparing({ before: before.revision, after: after.revision });
        }}
        onName={(words) => name(row.revision, words)}
        {...(!stored.branch && { onBranch: () => setBranching(row.revision) })}
      />
    );
  };
  return (
    <div className="flex flex-col gap-3">
      {failed && (
        <Banner
          tone="danger"
          live
          title={r("failed")}
          actions={
            <Button size="small" onPress={() => void load()}>
              {r("retry")}
            </Button>
          }
        />
      )}
      {rows === null && !failed && <Skeleton className="h-40 w-full" />}
      {rows && rows.length > 1 && (
        <div className="flex flex-wrap items-end gap-3">
          <SegmentedControl
            label={r("show")}
            value={show}
            onChange={setShow}
            choices={SHOWS.map((value) => ({ value, label: r(`show.${value}`) }))}
          />
          {authors.length > 1 && (
            <Select
              label={r("author")}
              value={author}
              onChange={setAuthor}
              className="min-w-36 flex-1"
              choices={[
                { value: EVERYBODY, label: r("everybody") },
                ...authors.map((value) => ({ value, label: value })),
              ]}
            />
          )}
        </div>
      )}
      {rows?.length === 0 && <p className="text-soft">{r("revisionsEmpty")}</p>}
      {rows && rows.length > 0 && shown.length === 0 && <p className="text-soft">{r("none")}</p>}
      <ol className="divide-y divide-line">
        {groupRevisions(shown).map((group) => (
          <li key={group.head.revision}>
            {rowOf(group.head)}
            {group.more.length > 0 && <More group={group} rowOf={rowOf} />}
          </li>
        ))}
      </ol>
      {older && (
        <Button onPress={older} className="self-center">
          {r("older")}
        </Button>
      )}
      <BranchDialog revision={branching} onClose={() => setBranching(null)} />
      <CompareDialog
        rows={rows ?? []}
        compared={comparing}
        onChange={setComparing}
        onGone={() => {
          setComparing(null);
          onDone();
        }}
      />
    </div>
  );
}

function More({ group, rowOf }: { group: RevisionGroup; rowOf(row: RevisionSummary): React.ReactNode }) {
  const r = useWords(revisionWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)} className="pb-2 ps-18">
      <summary className="text-sm text-soft">{r("more", { count: group.more.length })}</summary>
      {isOpen && (
        <ol className="divide-y divide-line">
          {group.more.map((row) => (
            <li key={row.revision}>{rowOf(row)}</li>
          ))}
        </ol>
      )}
    </details>
  );
}

/** The versions that have come so far; the page is saved first, so that the first of them is what is on the screen. */
function useRevisions() {
  const { ports, autosave, stored } = useEditor();
  const [rows, setRows] = useState<RevisionSummary[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const fetchFrom = useCallback(
    async (before?: string) => {
      setFailed(false);
      try {
        if (before === undefined) await autosave.flush();
        const outcome = await ports.documents.revisions(stored.id, before);
        if (!outcome.ok) return setFailed(true);
        setWhole(outcome.value.length < PAGE);
        setRows((old) => (before === undefined ? outcome.value : [...(old ?? []), ...outcome.value]));
      } catch {
        // Nobody answered: said beside the list, with a way to ask again.
        setFailed(true);
      }
    },
    [autosave, ports, stored.id],
  );
  const load = useCallback(() => fetchFrom(), [fetchFrom]);
  useEffect(() => void load(), [load]);
  const last = rows?.at(-1)?.revision;
  const older = isWhole || last === undefined ? null : () => void fetchFrom(last);
  return { rows, setRows, failed, setFailed, load, older };
}
