import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { ControlProps } from "../control-props.ts";
import { CalculationField } from "../rules/calculation-field.tsx";
import { useFormParts } from "../rules/rules-control.tsx";
import { useCommitted } from "../use-committed.ts";

/** A value that follows from answers. */
export default function LogicControl({ label, value, commit, isReadOnly }: ControlProps<Logic>) {
  const form = useFormParts();
  const { shown, change, error } = useCommitted(value, commit);
  return (
    <div className="flex flex-col gap-1.5">
      <CalculationField {...{ label, form, isReadOnly }} value={shown} onChange={change} />
      {error && (
        <p role="alert" className="text-sm text-red-11">
          {error}
        </p>
      )}
    </div>
  );
}
