import { useDroppable } from "@dnd-kit/core";
import { ClipboardList } from "lucide-react";
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { Button } from "#app/ui/button.tsx";
import { cx } from "#app/ui/cx.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { FormDoc } from "#blocks/contract/index.ts";
import { rulesOf, STEP } from "#runtime/forms/compile-form.ts";
import { pathTo } from "../../session/tree-edit.ts";
import { formWords } from "../../words/form.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { END } from "../layers/use-layer-drag.ts";
import { useWindow } from "../layers/use-window.ts";
import { QUESTION_HEIGHT, QuestionRow } from "./question-row.tsx";
import { useQuestionRows } from "./question-rows.ts";
import { wordsOf } from "./question-words.ts";
import { analysedForm } from "./trial.ts";
import type { useFormDesk } from "./use-form-desk.ts";

interface QuestionListProps {
  desk: Pick<ReturnType<typeof useFormDesk>, "folded" | "onFold" | "unfold" | "drag">;
  /** The settings of the selected question are wanted. */
  onOpen(): void;
  onPress?: (id: string) => void;
  onAdd(): void;
}

/** The form as a list of what it asks, step by step. One tab stop: arrows walk, Alt and arrows move. */
export function QuestionList({ desk, onOpen, onPress, onAdd }: QuestionListProps) {
  const { drag, onFold, unfold } = desk;
  const rows = useQuestionRows(desk.folded);
  const t = useWords(formWords);
  const { session, facts } = useEditor();
  const { dir } = useLocaleValue();
  const locale = useEditorState((state) => state.locale);
  const active = useEditorState((state) => state.active);
  const selection = useEditorState((state) => state.selection);
  const isReadOnly = useEditorState((state) => state.readOnly);
  const scroller = useRef<HTMLDivElement>(null);
  const { first, last, reveal } = useWindow(scroller, rows.length, QUESTION_HEIGHT);
  const { ruled, troubled } = useMarks();
  const { setNodeRef: endRef } = useDroppable({ id: END });
  const nodes = rows.filter((row) => row.kind === "node");
  const numbers = new Map(nodes.filter(({ node }) => node.type === STEP).map(({ key }, index) => [key, index + 1]));

  // A question that is chosen elsewhere is shown: what it stands in opens. Folded afterwards, it stays so.
  useEffect(() => {
    if (active !== null)
      unfold(
        pathTo(session.state().doc.root, active)
          .slice(0, -1)
          .map(({ id }) => id),
      );
  }, [active, session, unfold]);
  useEffect(() => {
    const index = rows.findIndex((row) => row.key === active);
    if (index >= 0) reveal(index);
  }, [active, rows, reveal]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return;
    const at = nodes.findIndex((row) => row.key === active);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: nodes.length - 1 }[event.key];
    const row = nodes[at];
    const next = to === undefined ? undefined : nodes[Math.min(nodes.length - 1, Math.max(0, to))];
    const [open, shut] = dir === "rtl" ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
    if (next) session.select(event.shiftKey ? [...selection, next.key] : next.key);
    else if (event.key === open && row?.branch === "shut") onFold(row.key, false);
    else if (event.key === shut && row?.branch === "open") onFold(row.key, true);
    else if (event.key === "Enter" && row) onOpen();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (rows.length === 0) {
    return (
      <div ref={endRef} className={cx("flex-1 overflow-y-auto p-4", drag.dragged && "bg-accent-2")}>
        <EmptyState
          icon={ClipboardList}
          title={t("empty")}
          action={
            <>
              <Button tone="primary" onPress={onAdd} isDisabled={isReadOnly}>
                {t("addField")}
              </Button>
              <Button onPress={() => session.insert(STEP)} isDisabled={isReadOnly}>
                {t("addStep")}
              </Button>
            </>
          }
        >
          {t("emptyHelp")}
        </EmptyState>
      </div>
    );
  }
  return (
    <div
      ref={scroller}
      role="tree"
      aria-label={t("questions")}
      aria-description={t("listHelp")}
      aria-multiselectable
      aria-activedescendant={active === null ? undefined : `question-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="min-h-0 flex-1 overflow-y-auto py-2 -outline-offset-2"
    >
      <div
        role="none"
        style={{ paddingBlockStart: first * QUESTION_HEIGHT, paddingBlockEnd: (rows.length - last) * QUESTION_HEIGHT }}
      >
        {rows
          .slice(first, last)
          .map(
            (row) =>
              row.kind === "node" && (
                <QuestionRow
                  key={row.key}
                  row={row}
                  words={wordsOf(row.node, (text) => textIn(text, locale, facts.mainLocale))}
                  number={numbers.get(row.key) ?? 0}
                  isActive={row.key === active}
                  isSelected={selection.includes(row.key)}
                  hasRules={ruled.has(row.key)}
                  hasTrouble={troubled.has(row.key)}
                  hint={drag.hint?.key === row.key ? drag.hint : null}
                  isReadOnly={isReadOnly}
                  onFold={onFold}
                  onPress={onPress}
                />
              ),
          )}
      </div>
      <div
        ref={endRef}
        className={cx(
          "mx-3 mt-1 grid min-h-14 place-items-center rounded-sm border border-dashed text-sm",
          drag.dragged ? "border-edge text-soft" : "border-transparent text-transparent",
          drag.hint?.key === END && drag.hint.allowed && "border-accent bg-accent-2",
        )}
      >
        <span aria-hidden>{t("dropEnd")}</span>
      </div>
    </div>
  );
}

/** Blocks that rules speak of, and those with which something is wrong: looked for while nobody types. */
function useMarks(): { ruled: ReadonlySet<string>; troubled: ReadonlySet<string> } {
  const { session } = useEditor();
  const doc = useDeferredValue(useEditorState((state) => state.doc) as FormDoc);
  return useMemo(() => {
    const ruled = rulesOf(doc).flatMap(({ effects }) =>
      effects.map((each) => ("what" in each ? each.what : each.from)),
    );
    const troubled = analysedForm(doc, session.registry).findings.flatMap(({ blocks }) => blocks);
    return { ruled: new Set(ruled), troubled: new Set(troubled) };
  }, [doc, session.registry]);
}
