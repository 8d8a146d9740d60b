import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { FormRule } from "#blocks/contract/index.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import { useWords } from "../../../words/use-words.ts";
import type { ControlProps } from "../control-props.ts";

export function LogicControl({ label, value }: ControlProps<Logic>) {
  return <Written label={label} text={value === null ? "" : JSON.stringify(value)} />;
}

export function RulesControl({ label, value }: ControlProps<FormRule[]>) {
  const t = useWords(inspectorWords);
  return <Written label={label} text={t("rulesCount", { count: value.length })} />;
}

function Written({ label, text }: { label: string; text: string }) {
  return (
    <div className="grid gap-1">
      <span className="text-s font-medium">{label}</span>
      <code className="overflow-x-auto text-s text-muted" dir="ltr">
        {text || "–"}
      </code>
    </div>
  );
}
