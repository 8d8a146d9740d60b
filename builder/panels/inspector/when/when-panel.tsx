import { Plus, X } from "lucide-react";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Select } from "#app/ui/select.tsx";
import type { Condition, Node, When } from "#blocks/contract/index.ts";
import { CONDITION_KINDS } from "#runtime/document/conditions.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor, useEditorState, useIsFixed } from "../../editor-context.tsx";
import { useCommitted } from "../use-committed.ts";
import { ConditionFields } from "./condition-fields.tsx";

/** When the selected blocks are shown, and to whom. */
export function WhenPanel({ nodes }: { nodes: readonly Node[] }) {
  const t = useWords(inspectorWords);
  const { session, facts } = useEditor();
  const kind = useEditorState((state) => state.doc.kind);
  const ids = nodes.map((node) => node.id);
  const readOnly = useIsFixed(ids);
  const { shown, change, error } = useCommitted<When | null>(nodes[0]?.when ?? null, (when) =>
    session.setWhen(when, ids),
  );
  if (kind === "form") return <p className="text-soft">{t("when.form")}</p>;
  const conditions = shown?.conditions ?? [];
  const put = (next: Condition[]) =>
    change(next.length > 0 ? { match: shown?.match ?? "all", conditions: next } : null);
  const add = () => put([...conditions, { kind: "locale", is: [facts.mainLocale] }]);
  return (
    <div className="flex flex-col gap-4">
      {!shown && <p className="text-soft">{t("when.always")}</p>}
      {shown && conditions.length > 1 && (
        <Select
          label={t("when.match")}
          value={shown.match}
          isDisabled={readOnly}
          choices={(["all", "any"] as const).map((value) => ({ value, label: t(`when.${value}`) }))}
          onChange={(match) => change({ ...shown, match })}
        />
      )}
      {conditions.map((condition, index) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no other name than their place.
          key={index}
          className="flex flex-col gap-3 rounded-sm border border-line p-3"
        >
          <div className="flex items-end gap-1">
            <Select
              label={t("when.kind")}
              value={condition.kind}
              isDisabled={readOnly}
              className="flex-1"
              choices={CONDITION_KINDS.map((value) => ({ value, label: t(`when.${value}`) }))}
              onChange={(next) => put(conditions.with(index, freshCondition(next, facts.mainLocale)))}
            />
            {!readOnly && (
              <IconButton label={t("when.remove")} onPress={() => put(conditions.toSpliced(index, 1))}>
                <X aria-hidden />
              </IconButton>
            )}
          </div>
          <ConditionFields
            condition={condition}
            isReadOnly={readOnly}
            onChange={(next) => put(conditions.with(index, next))}
          />
        </fieldset>
      ))}
      {error && (
        <p role="alert" className="text-sm text-red-11">
          {error}
        </p>
      )}
      {!readOnly && (
        <Button size="small" onPress={add} className="self-start">
          <Plus aria-hidden />
          {t("when.add")}
        </Button>
      )}
    </div>
  );
}

function freshCondition(kind: Condition["kind"], locale: "fr" | "ar" | "en"): Condition {
  switch (kind) {
    case "locale":
      return { kind, is: [locale] };
    case "device":
      return { kind, is: ["mobile"] };
    case "date":
      return { kind, from: new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000).toISOString() };
    case "stock":
      return { kind, product: { current: true }, atLeast: 1 };
  }
}
