import { X } from "lucide-react";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Select } from "#app/ui/select.tsx";
import type { AnswerChoice, FormEffect } from "#blocks/contract/index.ts";
import { ruleWords } from "../../../words/rules.ts";
import { useWords } from "../../../words/use-words.ts";
import { CalculationField } from "./calculation-field.tsx";
import type { FormPart, FormParts } from "./form-parts.ts";

const ABOUT_BLOCKS = ["show", "hide", "require", "release", "refuse", "set"] as const;
const ABOUT_CHOICES = ["offer", "withdraw"] as const;
const ABOUT_STEPS = ["jump", "end"] as const;
type About = FormEffect["do"];

interface EffectProps {
  effect: FormEffect;
  form: FormParts;
  isReadOnly: boolean;
  onChange(effect: FormEffect): void;
  /** Absent where it is the only one. */
  onRemove?: () => void;
}

/** What happens: to a block, to an answer, or to the way on. */
export function EffectFields({ effect, form, isReadOnly, onChange, onRemove }: EffectProps) {
  const t = useWords(ruleWords);
  const mayChoose = form.answers.some(({ choices }) => choices.length > 0) || "choice" in effect;
  const offered: About[] = [
    ...ABOUT_BLOCKS,
    ...(mayChoose ? ABOUT_CHOICES : []),
    ...(form.steps.length > 1 || "from" in effect ? ABOUT_STEPS : []),
  ];
  const pick = (label: string, value: string, parts: readonly FormPart[], put: (id: string) => FormEffect) => (
    <Select
      label={label}
      labelHidden
      placeholder={t("gone")}
      value={parts.some(({ id }) => id === value) ? value : null}
      isDisabled={isReadOnly}
      choices={parts.map(({ id, label: words }) => ({ value: id, label: words }))}
      onChange={(id) => onChange(put(id))}
    />
  );
  return (
    <div className="flex items-start gap-1">
      <div className="grid min-w-0 flex-1 gap-1.5 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
        <Select
          label={t("effect")}
          labelHidden
          value={effect.do}
          isDisabled={isReadOnly}
          choices={offered.map((value) => ({ value, label: t(value) }))}
          onChange={(next) => onChange(changed(effect, next, form))}
        />
        {effect.do === "jump" || effect.do === "end" ? (
          <>
            {pick(t("from"), effect.from, form.steps, (from) => ({ ...effect, from }))}
            {effect.do === "jump" && pick(t("to"), effect.to, form.steps, (to) => ({ ...effect, to }))}
          </>
        ) : (
          pick(t("block"), effect.what, partsFor(effect.do, form), (what) => aboutBlock(effect, what, form))
        )}
        {"choice" in effect && (
          <ChoiceOf
            choices={form.parts.find(({ id }) => id === effect.what)?.choices ?? []}
            value={effect.choice}
            isReadOnly={isReadOnly}
            onChange={(choice) => onChange({ ...effect, choice })}
          />
        )}
        {effect.do === "set" && (
          <SetValue
            part={form.parts.find(({ id }) => id === effect.what)}
            value={effect.to}
            {...{ form, isReadOnly }}
            onChange={(to) => onChange({ ...effect, to })}
          />
        )}
      </div>
      {!isReadOnly && onRemove && (
        <IconButton label={t("removeEffect")} size="small" onPress={onRemove}>
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  );
}

function partsFor(about: About, form: FormParts): readonly FormPart[] {
  if (about === "offer" || about === "withdraw") return form.answers.filter(({ choices }) => choices.length > 0);
  return about === "show" || about === "hide" ? form.parts : form.answers;
}

function firstChoice(what: string, form: FormParts): AnswerChoice {
  return form.parts.find(({ id }) => id === what)?.choices[0]?.value ?? "";
}

/** The same about another block: its choices are its own. */
function aboutBlock<E extends Extract<FormEffect, { what: string }>>(effect: E, what: string, form: FormParts): E {
  return { ...effect, what, ...("choice" in effect && { choice: firstChoice(what, form) }) };
}

interface ChoiceProps {
  choices: FormPart["choices"];
  value: AnswerChoice;
  isReadOnly: boolean;
  onChange(value: AnswerChoice): void;
}

function ChoiceOf({ choices, value, isReadOnly, onChange }: ChoiceProps) {
  const t = useWords(ruleWords);
  return (
    <Select
      label={t("choice")}
      labelHidden
      placeholder={t("gone")}
      value={choices.some((each) => each.value === value) ? String(value) : null}
      isDisabled={isReadOnly}
      choices={choices.map((each) => ({ value: String(each.value), label: each.label }))}
      onChange={(next) => onChange(choices.find((each) => String(each.value) === next)?.value ?? next)}
    />
  );
}

interface SetProps {
  part: FormPart | undefined;
  form: FormParts;
  value: Logic;
  isReadOnly: boolean;
  onChange(value: Logic): void;
}

const CALCULATE = "\u0000calculate";

/** An option that is picked, or a calculation: a word, a number, another answer are short ones. */
function SetValue({ part, form, value, isReadOnly, onChange }: SetProps) {
  const t = useWords(ruleWords);
  const options = part?.options ?? [];
  const isPicked = value === "" || options.some((each) => each.value === value);
  if (options.length > 0 && isPicked) {
    return (
      <Select
        label={t("setTo")}
        labelHidden
        placeholder={t("chooseValue")}
        value={value === "" ? null : String(value)}
        isDisabled={isReadOnly}
        choices={[
          ...options.map((each) => ({ value: String(each.value), label: each.label || String(each.value) })),
          { value: CALCULATE, label: t("calculated") },
        ]}
        onChange={(next) =>
          onChange(
            next === CALCULATE ? { cat: [""] } : (options.find((each) => String(each.value) === next)?.value ?? next),
          )
        }
      />
    );
  }
  return (
    <div className="col-span-full">
      <CalculationField label={t("setTo")} {...{ value, form, isReadOnly, onChange }} />
    </div>
  );
}

/** Another effect about the same block, as far as it can be. */
function changed(effect: FormEffect, next: About, form: FormParts): FormEffect {
  const [first, second] = form.steps;
  const old = "what" in effect ? effect.what : "";
  const offered = partsFor(next, form);
  const what = offered.some(({ id }) => id === old) ? old : (offered[0]?.id ?? "");
  if (next === "jump") return { do: next, from: first?.id ?? "", to: (form.steps[2] ?? second)?.id ?? "" };
  if (next === "end") return { do: next, from: first?.id ?? "" };
  if (next === "set") return { do: next, what, to: "" };
  if (next === "offer" || next === "withdraw") {
    return { do: next, what, choice: "choice" in effect && what === old ? effect.choice : firstChoice(what, form) };
  }
  return { do: next, what };
}
