import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { ControlProps } from "../control-props.ts";

/** An expression that was written elsewhere, to be read. */
export function LogicControl({ label, value }: ControlProps<Logic>) {
  return (
    <div className="grid gap-1">
      <span className="font-medium">{label}</span>
      <code className="overflow-x-auto text-sm text-soft" dir="ltr">
        {value === null ? "–" : JSON.stringify(value)}
      </code>
    </div>
  );
}
