import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { Translate } from "#app/commerce/kernel/messages.ts";
import type { AnswerChoice } from "#blocks/contract/index.ts";
import { writeFormula } from "#runtime/forms/formula/write-formula.ts";
import { type Picked, type PickedCondition, pickedOf } from "#runtime/forms/picked-logic.ts";
import type { ruleWords } from "../../../words/rules.ts";
import type { FormParts } from "./form-parts.ts";

type Say = Translate<keyof (typeof ruleWords)["fr"]>;

/** A condition as a sentence: "Gift is Yes and Pieces at least 3". */
export function logicWords(logic: Logic, form: FormParts, t: Say): string {
  if (logic === true) return t("always");
  return said(pickedOf(logic), form, t, 0);
}

function said(picked: Picked, form: FormParts, t: Say, depth: number): string {
  if (picked.kind === "written") return writeFormula(picked.logic);
  if (picked.kind === "condition") return comparison(picked, form, t);
  const parts = picked.parts.map((part) => said(part, form, t, depth + 1));
  const whole = parts.join(picked.join === "all" ? ` ${t("joinAnd")} ` : ` ${t("joinOr")} `);
  if (picked.join === "none") return `${t("joinNot")} (${whole})`;
  return depth > 0 && parts.length > 1 ? `(${whole})` : whole;
}

function comparison({ answer, by, value }: PickedCondition, form: FormParts, t: Say): string {
  const part = form.answers.find(({ field }) => field?.name === answer);
  const asked = answer === "$today" ? t("today") : answer === "$locale" ? t("locale") : (part?.label ?? answer);
  if (by === "filled" || by === "empty") return `${asked} ${t(by)}`;
  const option = (each: AnswerChoice) => part?.options?.find((one) => one.value === each)?.label || String(each);
  const right =
    "of" in value
      ? (form.answers.find(({ field }) => field?.name === value.of)?.label ?? value.of)
      : "among" in value
        ? value.among.map(option).join(", ")
        : option(value.is);
  return `${asked} ${t(by)} ${right === "" ? "…" : right}`;
}
