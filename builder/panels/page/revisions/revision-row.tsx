import { Ellipsis, Globe, Tag } from "lucide-react";
import { useState } from "react";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { RevisionSummary } from "../../../ports.ts";
import { typeLabel } from "../../../words/block-words.ts";
import { branchWords } from "../../../words/branch.ts";
import { costWords } from "../../../words/cost.ts";
import { revisionWords } from "../../../words/revisions.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor, useEditorState } from "../../editor-context.tsx";

export interface RevisionRowProps {
  row: RevisionSummary;
  isCurrent: boolean;
  isBusy: boolean;
  onRestore(): void;
  /** With the version before it, or with the present one. */
  onCompare(what: "previous" | "now"): void;
  onName(name: string): Promise<boolean>;
  /** Absent: this one cannot be branched. */
  onBranch?(): void;
}

/** One version: what it looks like, whose it is, what it changed, and what can be done with it. */
export function RevisionRow({ row, isCurrent, isBusy, onRestore, onCompare, onName, onBranch }: RevisionRowProps) {
  const r = useWords(revisionWords);
  const cost = useWords(costWords);
  const branch = useWords(branchWords);
  const { ports, stored } = useEditor();
  const locale = useEditorState((state) => state.locale);
  const readOnly = useEditorState((state) => state.readOnly);
  const [naming, setNaming] = useState(false);
  const look = () => {
    const url = ports.documents.previewUrl(stored.id, { revision: row.revision, locale });
    window.open(url, "_blank", "noopener");
  };
  const time = <RelativeTime at={Date.parse(row.savedAt)} />;
  return (
    <div className="flex min-w-0 gap-3 py-3">
      <img
        src={ports.documents.sketchUrl(stored.id, row.revision)}
        alt=""
        loading="lazy"
        width={60}
        height={80}
        className="h-20 w-15 shrink-0 rounded-sm border border-line bg-white"
      />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-1.5 font-medium">
          {row.name ? <bdi>{row.name}</bdi> : isCurrent ? r("current") : time}
          {row.name && <Tag aria-hidden className="size-3.5 text-soft" />}
          {row.published && (
            <Badge tone="positive" icon={Globe}>
              {r("live")}
            </Badge>
          )}
        </p>
        <p className="truncate text-sm text-soft">
          {(row.name !== "" || isCurrent) && <>{time} </>}
          <bdi>{r("by", { author: row.author })}</bdi>
        </p>
        <p className="line-clamp-2 text-sm">
          <Did row={row} />
        </p>
        {row.overBudget && (
          <p className="text-sm text-amber-11">
            <bdi>{cost("reasonGiven", { reason: row.overBudget.reason })}</bdi>{" "}
            <bdi>{r("by", { author: row.overBudget.by })}</bdi>
          </p>
        )}
        {naming ? (
          <NameForm
            name={row.name}
            onKeep={async (name) => {
              if (await onName(name)) setNaming(false);
            }}
          />
        ) : (
          <div className="-ms-2 flex flex-wrap items-center gap-1 pt-1">
            {!isCurrent && (
              <Button size="small" tone="quiet" isPending={isBusy} isDisabled={readOnly} onPress={onRestore}>
                {r("restore")}
              </Button>
            )}
            {(!isCurrent || row.changes) && (
              <Button size="small" tone="quiet" onPress={() => onCompare(isCurrent ? "previous" : "now")}>
                {r("compareWith")}
              </Button>
            )}
            <Menu
              label={r("actions")}
              trigger={
                <IconButton label={r("actions")} size="small">
                  <Ellipsis aria-hidden />
                </IconButton>
              }
              groups={[
                {
                  id: "more",
                  entries: [
                    { id: "look", label: r("look"), onAction: look },
                    ...(isCurrent || !row.changes
                      ? []
                      : [{ id: "previous", label: r("comparePrevious"), onAction: () => onCompare("previous") }]),
                    { id: "name", label: r("name"), onAction: () => setNaming(true) },
                    ...(onBranch ? [{ id: "branch", label: branch("make"), onAction: onBranch }] : []),
                  ],
                },
              ]}
            />
          </div>
        )}
      </div>
    </div>
  );
}

function NameForm({ name, onKeep }: { name: string; onKeep(name: string): Promise<void> }) {
  const r = useWords(revisionWords);
  const [value, setValue] = useState(name);
  return (
    <form
      className="flex items-end gap-2 pt-1"
      onSubmit={(event) => {
        event.preventDefault();
        void onKeep(value);
      }}
    >
      <TextField label={r("nameLabel")} value={value} onChange={setValue} maxLength={80} autoFocus className="flex-1" />
      <Button size="small" type="submit">
        {r("nameKeep")}
      </Button>
    </form>
  );
}

/** What a version changed, in words. */
function Did({ row: { changes } }: { row: RevisionSummary }) {
  const r = useWords(revisionWords);
  const { session } = useEditor();
  const { locale } = useLocaleValue();
  if (!changes) return r("first");
  const told = changes.first.map(({ kind, type = "", name }) =>
    kind === "meta" ? r("did.meta") : r(`did.${kind}`, { name: name ?? typeLabel(session.registry, type, locale) }),
  );
  const rest = changes.total - told.length;
  return [told.join(", "), ...(rest > 0 ? [r("didMore", { count: rest })] : [])].join(" ");
}
