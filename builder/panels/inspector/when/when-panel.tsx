import { lazy, Suspense } from "react";
import type { Node, When } from "#blocks/contract/index.ts";
import { isVisitors, leavesIn } from "#runtime/document/conditions.ts";
import { useWords } from "../../../words/use-words.ts";
import { whenWords } from "../../../words/when.ts";
import { useEditor, useEditorState, useIsFixed } from "../../editor-context.tsx";
import { useCommitted } from "../use-committed.ts";
import { ConditionList } from "./condition-list.tsx";
import { isAtDoor } from "./fresh-condition.ts";

// Forms have rules in the place of conditions.
const RulesView = lazy(() => import("../../form/rules-view.tsx"));

/** When the selected blocks are shown, and to whom. */
export function WhenPanel({ nodes }: { nodes: readonly Node[] }) {
  const t = useWords(whenWords);
  const { session } = useEditor();
  const kind = useEditorState((state) => state.doc.kind);
  const ids = nodes.map((node) => node.id);
  const readOnly = useIsFixed(ids);
  const { shown, change, error } = useCommitted<When | null>(nodes[0]?.when ?? null, (when) =>
    session.setWhen(when, ids),
  );
  const [first] = nodes;
  if (kind === "form") {
    return (
      <Suspense>
        <RulesView {...(first && { about: first.id })} />
      </Suspense>
    );
  }
  const asksVisitor = first && shown && [...leavesIn({ ...first, when: shown, slots: {} })].some(isVisitors);
  return (
    <div className="flex flex-col gap-4">
      {!shown && <p className="text-soft">{t("always")}</p>}
      <ConditionList
        when={shown ?? { match: "all", conditions: [] }}
        atDoor={nodes.some(isAtDoor)}
        isReadOnly={readOnly}
        mayGroup
        onChange={(next) => change(next.conditions.length > 0 ? next : null)}
      />
      {asksVisitor && <p className="text-sm text-soft">{t("visitor")}</p>}
      {error && (
        <p role="alert" className="text-sm text-red-11">
          {error}
        </p>
      )}
    </div>
  );
}
