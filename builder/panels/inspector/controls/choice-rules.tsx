import { lazy, Suspense } from "react";
import type { AnswerChoice } from "#blocks/contract/index.ts";
import { choicesOf } from "#runtime/forms/offered-choices.ts";
import { useActiveNode, useEditor } from "../../editor-context.tsx";

const RulesView = lazy(() => import("../../form/rules-view.tsx"));

/** By which answers one choice of the question that is open comes and goes, or one row of its table. */
export function ChoiceRules({ list, choice }: { list: string; choice: unknown }) {
  const { session } = useEditor();
  const node = useActiveNode();
  const field = node && session.registry.get(node.type)?.field?.(node.props as never);
  if (!field || list !== (field.rows ? "rows" : "options")) return null;
  if (!choicesOf(field).includes(choice as AnswerChoice)) return null;
  return (
    <div className="mt-3 border-t border-line pt-3">
      <Suspense>
        <RulesView about={node.id} choice={choice as AnswerChoice} />
      </Suspense>
    </div>
  );
}
