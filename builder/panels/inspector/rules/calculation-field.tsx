import { Sigma } from "lucide-react";
import { useContext, useEffect, useMemo, useRef, useState } from "react";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { isEmpty, textOf } from "#app/commerce/kernel/logic/values.ts";
import { Button } from "#app/ui/button.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { FormDoc } from "#blocks/contract/index.ts";
import { sameJson } from "#runtime/document/same-json.ts";
import { calculate } from "#runtime/forms/evaluate-form.ts";
import type { FormulaProblem } from "#runtime/forms/formula/formula-tokens.ts";
import { formulaTokens } from "#runtime/forms/formula/formula-tokens.ts";
import { type FunctionGroup, OFFERED_FUNCTIONS } from "#runtime/forms/formula/functions.ts";
import { readFormula } from "#runtime/forms/formula/read-formula.ts";
import { writeFormula } from "#runtime/forms/formula/write-formula.ts";
import { formulaWords } from "../../../words/formula.ts";
import { ruleWords } from "../../../words/rules.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor, useEditorState } from "../../editor-context.tsx";
import { compiledForm, NO_TRIAL, TrialContext, trialContext, useTrial } from "../../form/trial.ts";
import { answerChoices } from "./condition-fields.tsx";
import type { FormParts } from "./form-parts.ts";

interface CalculationProps {
  label: string;
  value: Logic;
  form: FormParts;
  isReadOnly: boolean;
  onChange(value: Logic): void;
}

const SIGNS = ["+", "-", "*", "/", "(", ")", ";", "&"] as const;
const SHOWN: Readonly<Record<string, string>> = { "*": "×", "/": "÷", "-": "−" };
const GROUPS = Object.keys(OFFERED_FUNCTIONS) as FunctionGroup[];

/** A calculation put together of answers, signs and functions, read again in words, with what it comes to in the trial. */
export function CalculationField({ label, value, form, isReadOnly, onChange }: CalculationProps) {
  const t = useWords(formulaWords);
  const rule = useWords(ruleWords);
  const shown = value === null || value === "" ? "" : writeFormula(value);
  const [text, setText] = useState(shown);
  const sent = useRef(value);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sameJson(sent.current, value)) return;
    sent.current = value;
    setText(value === null || value === "" ? "" : writeFormula(value));
  }, [value]);

  const names = useMemo(() => new Set(form.answers.map(({ field }) => field?.name ?? "")), [form]);
  const isKnown = (name: string) => name.startsWith("$") || parentNames(name).some((each) => names.has(each));
  const read = text.trim() === "" ? null : readFormula(text, isKnown);
  const write = (next: string) => {
    setText(next);
    const now = next.trim() === "" ? null : readFormula(next, isKnown);
    if (now && !now.ok) return;
    sent.current = now ? now.logic : null;
    onChange(sent.current);
  };
  /** At the caret, which then stands behind it, or in a function's brackets. */
  const insert = (piece: string, back = 0) => {
    const input = box.current?.querySelector("textarea");
    const [from, to] = [input?.selectionStart ?? text.length, input?.selectionEnd ?? text.length];
    const before = text.slice(0, from);
    const space = before === "" || /[\s(]$/.test(before) || piece === ")" || piece === ";" ? "" : " ";
    write(`${before}${space}${piece}${text.slice(to)}`);
    const caret = from + space.length + piece.length - back;
    requestAnimationFrame(() => {
      input?.focus();
      input?.setSelectionRange(caret, caret);
    });
  };

  return (
    <div ref={box} className="flex flex-col gap-1.5">
      <TextArea
        label={label}
        value={text}
        rows={2}
        dir="ltr"
        spellCheck="false"
        onChange={write}
        isReadOnly={isReadOnly}
        error={read && !read.ok ? problemText(read.problem, text, t) : undefined}
        placeholder="[…] * 2"
      />
      {!isReadOnly && (
        <div className="flex flex-wrap gap-1">
          <Menu
            label={t("insertAnswer")}
            trigger={<Button size="small">{t("insertAnswer")}</Button>}
            groups={[
              {
                id: "answers",
                entries: answerChoices(form, "", rule).map(({ value: name, label: words }) => ({
                  id: name,
                  label: words,
                  onAction: () => insert(`[${name.replace(/[\\\]]/g, "\\$&")}]`),
                })),
              },
            ]}
          />
          <Menu
            label={t("insertFunction")}
            trigger={
              <Button size="small">
                <Sigma aria-hidden />
                {t("insertFunction")}
              </Button>
            }
            groups={GROUPS.map((group) => ({
              id: group,
              title: t(`functions.${group}`),
              entries: OFFERED_FUNCTIONS[group].map((name) => ({
                id: name,
                label: `${name} : ${t(`fn.${name}`)}`,
                onAction: () => insert(`${name}()`, 1),
              })),
            }))}
          />
          <fieldset className="flex flex-wrap" dir="ltr">
            <legend className="sr-only">{t("signs")}</legend>
            {SIGNS.map((sign) => (
              <Button key={sign} size="small" tone="quiet" onPress={() => insert(sign)} aria-label={t(`sign.${sign}`)}>
                {SHOWN[sign] ?? sign}
              </Button>
            ))}
          </fieldset>
        </div>
      )}
      {text.trim() !== "" && <Reading text={text} form={form} />}
      {read?.ok && <Outcome logic={read.logic} />}
    </div>
  );
}

/** A name, and what stands before each of its dots. */
function parentNames(name: string): string[] {
  return name.split(".").map((_, index, parts) => parts.slice(0, index + 1).join("."));
}

/** The formula as people read it: answers by their questions. */
function Reading({ text, form }: { text: string; form: FormParts }) {
  const rule = useWords(ruleWords);
  const cut = formulaTokens(text);
  if ("problem" in cut) return null;
  const labels = new Map(answerChoices(form, "", rule).map(({ value, label }) => [value, label]));
  return (
    <p className="flex flex-wrap items-center gap-1 text-sm" dir="ltr">
      {cut.tokens.map((token) =>
        token.kind === "answer" ? (
          <bdi key={token.at} className="rounded-sm bg-accent-3 px-1.5 text-accent-11">
            {labels.get(token.value) ?? token.value}
          </bdi>
        ) : token.kind === "text" ? (
          <bdi key={token.at} className="text-soft">
            « {token.value} »
          </bdi>
        ) : (
          <span key={token.at}>{SHOWN[token.value] ?? String(token.value)}</span>
        ),
      )}
    </p>
  );
}

/** What it comes to after the answers of the trial. */
function Outcome({ logic }: { logic: Logic }) {
  const t = useWords(formulaWords);
  const { session, facts } = useEditor();
  const doc = useEditorState((state) => state.doc);
  const locale = useEditorState((state) => state.locale);
  const trial = useContext(TrialContext) ?? NO_TRIAL;
  const { answers } = useTrial(trial);
  const value = useMemo(() => {
    if (doc.kind !== "form") return null;
    return calculate(compiledForm(doc as FormDoc, session.registry), answers, trialContext(locale, facts), logic);
  }, [doc, session.registry, answers, locale, facts, logic]);
  return (
    <p className="text-sm text-soft">
      {t("result")}{" "}
      <output dir="auto" className="font-semibold text-ink">
        {isEmpty(value) ? t("nothing") : textOf(value)}
      </output>
    </p>
  );
}

/** What is wrong, and where. */
function problemText(
  problem: FormulaProblem,
  text: string,
  t: (key: ProblemWord, values?: Record<string, string | number>) => string,
) {
  const near = text.slice(Math.max(0, problem.at - 12), problem.at).trim();
  return t(`problem.${problem.code}`, {
    what: "what" in problem ? problem.what : "",
    count: "count" in problem ? problem.count : 0,
    near: near === "" ? "…" : `…${near}`,
  });
}

type ProblemWord = `problem.${FormulaProblem["code"]}`;
