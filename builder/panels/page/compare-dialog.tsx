import { useEffect, useState } from "react";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import type { Doc, Node } from "#blocks/contract/index.ts";
import { changesOf, compare, type Difference, type FieldChange, shellOf } from "#runtime/document/compare.ts";
import { findNode } from "#runtime/document/tree.ts";
import type { RevisionSummary } from "../../ports.ts";
import { blockWord } from "../../words/block-words.ts";
import { pageWords } from "../../words/page.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState, useNodeLabel } from "../editor-context.tsx";

/** What has changed since a version: block by block in words, or both pages side by side with what differs outlined. */
export function CompareDialog({ before, onClose }: { before: RevisionSummary | null; onClose(): void }) {
  const t = useWords(pageWords);
  return (
    <Dialog
      size="full"
      title={t("compareTitle")}
      isOpen={before !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      {before && <Comparison key={before.revision} before={before} />}
    </Dialog>
  );
}

function Comparison({ before }: { before: RevisionSummary }) {
  const t = useWords(pageWords);
  const { ports, stored, autosave } = useEditor();
  const doc = useEditorState((state) => state.doc);
  const locale = useEditorState((state) => state.locale);
  const [old, setOld] = useState<Doc | null>(null);
  const [failed, setFailed] = useState(false);
  const [view, setView] = useState<"words" | "pictures">("words");
  useEffect(() => {
    ports.documents.revision(stored.id, before.revision).then(
      (found) => (found.ok ? setOld(found.value.doc) : setFailed(true)),
      () => setFailed(true),
    );
  }, [ports, stored.id, before.revision]);
  if (failed) return <Banner tone="danger" live title={t("failed")} />;
  if (!old) return <Skeleton className="h-60 w-full" />;
  const differences = compare(doc, old);
  const ids = differences.flatMap((each) => (each.kind === "meta" ? [] : [each.node.id]));
  const url = (revision: string) => ports.documents.previewUrl(stored.id, { revision, locale });
  return (
    <div className="flex h-full flex-col gap-3">
      <SegmentedControl
        label={t("compareTitle")}
        value={view}
        onChange={setView}
        className="self-center"
        choices={[
          { value: "words", label: t("compareTexts") },
          { value: "pictures", label: t("comparePictures") },
        ]}
      />
      {view === "words" ? (
        <Changes old={old} doc={doc} differences={differences} />
      ) : (
        <div className="grid min-h-0 flex-1 grid-cols-2 gap-3">
          <Page title={t("compareBefore")} url={url(before.revision)} marked={ids} />
          <Page title={t("compareAfter")} url={url(autosave.revision())} marked={ids} />
        </div>
      )}
    </div>
  );
}

/** One version as the shop shows it; what differs is outlined where the frame lets us reach it. */
function Page({ title, url, marked }: { title: string; url: string; marked: readonly string[] }) {
  const outline = (frame: HTMLIFrameElement) => {
    for (const id of marked) {
      for (const element of frame.contentDocument?.querySelectorAll<HTMLElement>(`.n-${CSS.escape(id)}`) ?? []) {
        element.style.outline = "3px solid #d97706";
        element.style.outlineOffset = "-3px";
      }
    }
  };
  return (
    <section aria-label={title} className="flex min-h-0 flex-col gap-1.5">
      <h3 className="font-medium">{title}</h3>
      <iframe
        title={title}
        src={url}
        onLoad={(event) => outline(event.currentTarget)}
        className="min-h-0 w-full flex-1 rounded-sm border border-line bg-white"
      />
    </section>
  );
}

function Changes({ old, doc, differences }: { old: Doc; doc: Doc; differences: readonly Difference[] }) {
  const t = useWords(pageWords);
  const labelOf = useNodeLabel();
  if (differences.length === 0) return <p className="text-soft">{t("noDifference")}</p>;
  const changes = (each: Difference): FieldChange[] => {
    if (each.kind === "meta") return changesOf(old.meta, doc.meta);
    const before = each.kind === "changed" ? findNode(old.root, each.node.id) : undefined;
    return before ? changesOf(shellOf(before), shellOf(each.node)) : [];
  };
  return (
    <ul className="min-h-0 flex-1 divide-y divide-line overflow-y-auto rounded-sm border border-line">
      {differences.map((each) => (
        <li key={each.kind === "meta" ? "meta" : `${each.kind}-${each.node.id}`} className="px-4 py-3">
          <p className="font-medium">
            {each.kind === "meta" ? t("diff.meta") : t(`changed.${each.kind}`, { name: labelOf(each.node) })}
          </p>
          <dl className="flex flex-col gap-1 pt-1 text-sm">
            {changes(each).map((change) => (
              <Change key={change.pointer} change={change} node={each.kind === "meta" ? undefined : each.node} />
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Change({ change, node }: { change: FieldChange; node: Node | undefined }) {
  const t = useWords(pageWords);
  const { session, facts } = useEditor();
  const { locale } = useLocaleValue();
  const block = node && session.registry.get(node.type);
  const [, room = "", name = "", ...rest] = change.pointer.split("/");
  const word = room === "props" && block ? blockWord(block, `prop.${name}`, locale) : undefined;
  const shown = (value: unknown): string => {
    if (value === undefined || value === null || value === "") return t("compareNothing");
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
    return textIn(value as Parameters<typeof textIn>[0], locale, facts.mainLocale) || JSON.stringify(value);
  };
  return (
    <div className="grid gap-x-3 sm:grid-cols-[12rem_1fr_1fr]">
      <dt className="text-soft">
        {word ? [word, ...rest].join(" › ") : change.pointer.slice(1).replace(/\//g, " › ")}
      </dt>
      <dd className="break-words text-red-11">
        <del>{shown(change.before)}</del>
      </dd>
      <dd className="break-words text-green-11">
        <ins className="no-underline">{shown(change.after)}</ins>
      </dd>
    </div>
  );
}
