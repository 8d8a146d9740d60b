import { CircleCheck, TriangleAlert } from "lucide-react";
import { useDeferredValue, useMemo } from "react";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { Button } from "#app/ui/button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { Node } from "#blocks/contract/index.ts";
import { findNode } from "#runtime/document/tree.ts";
import { findingWords } from "#runtime/forms/finding-words.ts";
import { ruleWords } from "../../../words/rules.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor, useEditorState, useNodeLabel } from "../../editor-context.tsx";
import { wordsOf } from "../../form/question-words.ts";
import { analysedForm } from "../../form/trial.ts";

/** Dead ends, steps nobody reaches, contradictions: said while the form is drawn, each with the way to it. */
export function FormFindings({ onGo }: { onGo(id: string): void }) {
  const t = useWords(ruleWords);
  const { session, facts } = useEditor();
  const { locale } = useLocaleValue();
  const nodeLabel = useNodeLabel();
  const asked = (node: Node) => wordsOf(node, (text) => textIn(text, locale, facts.mainLocale)) || nodeLabel(node);
  const doc = useDeferredValue(useEditorState((state) => state.doc));
  const findings = useMemo(
    () => (doc.kind === "form" ? analysedForm(doc, session.registry).findings : []),
    [doc, session.registry],
  );
  return (
    <section className="flex flex-col gap-2 border-t border-line pt-3">
      <h2 className="font-medium">{t("findings")}</h2>
      {findings.length === 0 && (
        <p className="flex items-center gap-2 text-soft">
          <CircleCheck aria-hidden className="size-4" />
          {t("findingsNone")}
        </p>
      )}
      <ul className="flex flex-col gap-2">
        {findings.map((finding, index) => {
          const node = finding.blocks.map((id) => findNode(doc.root, id)).find((each) => each !== undefined);
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: findings have no other name than their place.
              key={index}
              className="flex flex-col gap-1 rounded-sm border border-line p-2 text-sm"
            >
              <span className="flex gap-2">
                <TriangleAlert aria-hidden className="size-4 flex-none text-amber-11" />
                <span>
                  {node && (
                    <strong>
                      <bdi>{asked(node)}</bdi> ·{" "}
                    </strong>
                  )}
                  {findingWords(finding, locale)}
                </span>
              </span>
              {node && (
                <Button size="small" tone="quiet" className="self-start" onPress={() => onGo(node.id)}>
                  {t("goTo")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
