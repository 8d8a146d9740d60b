import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { FormEffect } from "#blocks/contract/index.ts";
import { ruleWords } from "../../../words/rules.ts";
import { useWords } from "../../../words/use-words.ts";
import type { FormPart, formParts } from "./form-parts.ts";

const ABOUT_BLOCKS = ["show", "hide", "require", "release", "refuse", "set"] as const;
const ABOUT_STEPS = ["jump", "end"] as const;

interface EffectProps {
  effect: FormEffect;
  form: ReturnType<typeof formParts>;
  isReadOnly: boolean;
  onChange(effect: FormEffect): void;
}

/** What happens: to a block, to an answer, or to the way on. */
export function EffectFields({ effect, form, isReadOnly, onChange }: EffectProps) {
  const t = useWords(ruleWords);
  const offered = [...ABOUT_BLOCKS, ...(form.steps.length > 1 ? ABOUT_STEPS : [])];
  const pick = (label: string, value: string, parts: readonly FormPart[], put: (id: string) => FormEffect) => (
    <Select
      label={label}
      value={value}
      isDisabled={isReadOnly}
      choices={parts.map(({ id, label: words }) => ({ value: id, label: words }))}
      onChange={(id) => onChange(put(id))}
    />
  );
  return (
    <div className="grid gap-1.5 border-t border-line pt-3">
      <Select
        label={t("effect")}
        value={effect.do}
        isDisabled={isReadOnly}
        choices={offered.map((each) => ({ value: each, label: t(each) }))}
        onChange={(next) => onChange(changed(effect, next, form))}
      />
      {effect.do === "jump" || effect.do === "end" ? (
        <>
          {pick(t("from"), effect.from, form.steps, (from) => ({ ...effect, from }))}
          {effect.do === "jump" && pick(t("to"), effect.to, form.steps, (to) => ({ ...effect, to }))}
        </>
      ) : (
        pick(
          t("block"),
          effect.what,
          effect.do === "show" || effect.do === "hide" ? form.parts : form.answers,
          (what) => ({ ...effect, what }),
        )
      )}
      {effect.do === "set" && (
        <TextField
          label={t("setTo")}
          value={typeof effect.to === "object" ? "" : String(effect.to)}
          isReadOnly={isReadOnly || (typeof effect.to === "object" && effect.to !== null)}
          onChange={(to) => onChange({ ...effect, to })}
        />
      )}
    </div>
  );
}

/** Another effect about the same block, as far as it can be. */
function changed(effect: FormEffect, next: FormEffect["do"], form: EffectProps["form"]): FormEffect {
  const [first, second] = form.steps;
  const what = "what" in effect ? effect.what : (form.answers[0]?.id ?? "");
  if (next === "jump") return { do: next, from: first?.id ?? "", to: (form.steps[2] ?? second)?.id ?? "" };
  if (next === "end") return { do: next, from: first?.id ?? "" };
  if (next === "set") return { do: next, what, to: "" };
  return { do: next, what };
}
