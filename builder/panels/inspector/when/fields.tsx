import { NumberField } from "#app/ui/number-field.tsx";
import type { Leaf } from "#runtime/document/conditions.ts";
import { useWords } from "../../../words/use-words.ts";
import { whenWords } from "../../../words/when.ts";
import type { ControlProps } from "../control-props.ts";
import { PropFields } from "../prop-fields.tsx";

export interface FieldsProps<C extends Leaf = Leaf> {
  condition: C;
  isReadOnly: boolean;
  onChange(condition: Leaf): void;
}

/** Is the condition asked at the shop's door? */
export interface AtDoor {
  atDoor: boolean;
}

export type Of<K extends Leaf["kind"]> = FieldsProps<Extract<Leaf, { kind: K }>>;

/** The inspector's own controls, outside of a block. */
export function control<T>(
  isReadOnly: boolean,
  value: T,
  commit: (value: T) => void,
): Omit<ControlProps<T>, "label" | "prop"> {
  return {
    path: "when",
    value,
    commit(next) {
      commit(next);
      return { ok: true, value: [] };
    },
    word: () => undefined,
    isReadOnly,
    Fields: PropFields,
  };
}

type Between = Extract<Leaf, { atLeast?: number; atMost?: number }>;

/** Between a least and a most; one of them may stay empty. */
export function BetweenFields({ condition, isReadOnly, onChange }: FieldsProps<Between>) {
  const t = useWords(whenWords);
  const put = (name: "atLeast" | "atMost") => (figure: number) => {
    const { [name]: _old, ...rest } = condition;
    onChange(Number.isNaN(figure) ? rest : { ...rest, [name]: figure });
  };
  return (
    <div className="grid grid-cols-2 gap-2">
      {(["atLeast", "atMost"] as const).map((name) => (
        <NumberField
          key={name}
          label={t(name)}
          value={condition[name] ?? Number.NaN}
          minValue={0}
          onChange={put(name)}
          isReadOnly={isReadOnly}
        />
      ))}
    </div>
  );
}
