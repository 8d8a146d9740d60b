import { Checkbox } from "#app/ui/checkbox.tsx";
import type { PickChoice } from "./types.ts";

export interface ChoicesFieldProps {
  label: string;
  error?: string | undefined;
  /** What the shop has; what was chosen before and is there no longer stays to be taken away. */
  choices: readonly PickChoice[];
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Some of a short list, each with its box. */
export function ChoicesField({ label, error, choices, value, onChange }: ChoicesFieldProps) {
  const gone = value.filter((each) => !choices.some((choice) => choice.value === each));
  const all = [...choices, ...gone.map((each) => ({ value: each, label: each }))];
  return (
    <fieldset className="col-span-full">
      <legend className="mb-2 font-medium">{label}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {all.map((choice) => (
          <Checkbox
            key={choice.value}
            label={choice.label}
            checked={value.includes(choice.value)}
            onChange={(ticked) =>
              onChange(ticked ? [...value, choice.value] : value.filter((each) => each !== choice.value))
            }
          />
        ))}
      </div>
      {error && (
        <p role="alert" className="mt-2 text-sm text-red-11">
          {error}
        </p>
      )}
    </fieldset>
  );
}
