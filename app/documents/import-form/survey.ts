import { isLocale, type Locale, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import { variablesOf } from "#app/commerce/kernel/logic/check-logic.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { own } from "#app/commerce/kernel/own.ts";
import type { FormRule, Node } from "#blocks/contract/index.ts";
import { registry } from "#runtime/registry.ts";
import {
  idOf,
  isJson,
  type Json,
  listOf,
  literal,
  type Making,
  make,
  note,
  noteRest,
  type Place,
  plainName,
  richText,
  tried,
} from "./making.ts";
import { asWrittenToday } from "./survey-items.ts";
import { IS_SET, visibility } from "./survey-logic.ts";
import { onwardActions, thanksOf } from "./survey-onward.ts";
import { COMMENT, hasComment, listedIn, ownAnswersIn } from "./survey-others.ts";
import { surveyElements } from "./survey-question.ts";
import { scoreNamed, scoreNames, scores } from "./survey-quiz.ts";
import { cellsIn } from "./survey-repeated.ts";
import { noteUnknown } from "./survey-unknown.ts";
import { expressionOf, type Survey, said, titled } from "./survey-words.ts";
import { yesNoIn } from "./survey-yes-no.ts";

const USED = [
  ...[
    "pages",
    "elements",
    "questions",
    "title",
    "description",
    "locale",
    "completeText",
    "pageNextText",
    "completedHtml",
  ],
  ...["showProgressBar", "calculatedValues", "triggers", "$schema", "progressBarType", "showPrevButton"],
  ...["navigateToUrl", "navigateToUrlOnCondition", "questionTitleLocation", "completedHtmlOnCondition"],
];

/** What is made of a page. */
const PAGE = ["name", "title", "description", "elements", "questions", "questionTitleLocation"];

/** The root node of a SurveyJS form. */
export function surveyForm(file: Json, m: Making): Node {
  const json = asWrittenToday(file);
  const place: Place = { json, pointer: "", name: "" };
  if (typeof json.locale === "string" && isLocale(json.locale.slice(0, 2)))
    m.language = json.locale.slice(0, 2) as Locale;
  const pages =
    listOf(json.pages).length > 0 ? listOf(json.pages).filter(isJson) : [{ elements: json.elements ?? json.questions }];
  const inPages = listOf(json.pages).length > 0;
  const asked = questionsIn(pages);
  const names = namesIn(asked, listOf(json.calculatedValues));
  const ownAnswers = ownAnswersIn(asked);
  for (const [name, answer] of names) if (!ownAnswers.has(name)) m.names.add(answer);
  for (const name of scoreNames(asked)) m.names.add(name);
  const nameOf = (name: string) => scoreNamed(name, asked) ?? renamed(names, name);
  const s: Survey = {
    ...m,
    ids: m.ids,
    notes: m.notes,
    rules: m.rules,
    names: m.names,
    language: m.language,
    nameOf,
    listedOf: listedIn(asked, nameOf),
    cellsOf: cellsIn(asked),
    isYesNo: yesNoIn(asked, nameOf),
    asked,
    shownByTriggers: new Set(
      listOf(json.triggers).flatMap((each) =>
        isJson(each) ? [...listOf(each.questions), ...listOf(each.pages)] : [],
      ) as string[],
    ),
    checks: [],
    hidesTitles: json.questionTitleLocation === "hidden",
  };
  const isStepped = pages.length > 1 || pages.some((page) => page.visibleIf !== undefined);
  const steps = pages.map((page, index) => {
    const at: Place = {
      json: page,
      pointer: inPages ? `/pages/${index}` : "",
      name: typeof page.name === "string" ? page.name : `page${index + 1}`,
    };
    const key = page.elements === undefined && page.questions !== undefined ? "questions" : "elements";
    const id = isStepped ? idOf(s, `step-${at.name}`) : "";
    const inner = { ...titled(page, s), page: { number: index + 1, count: pages.length } };
    const fields = surveyElements(listOf(page[key]), `${at.pointer}/${key}`, inner);
    return { at, id, fields, inner };
  });
  const lead = { title: said(s, json.title, 300), note: said(s, json.description, 1_000) };
  const children: Node[] = isStepped
    ? steps.map(({ at, id, fields, inner }, index) => {
        const next = json.pageNextText === undefined ? {} : { next: said(s, json.pageNextText, 60) };
        // What is said of the survey leads its first step; what is said of the page comes under it.
        const leads = index === 0 && hasWords(lead);
        const node = leads
          ? make("form.step", id, { ...lead, ...next }, { fields: underTitle(at, fields, inner) })
          : make("form.step", id, { ...titleOf(at, inner), ...next }, { fields });
        visibility(id, at, s);
        noteRest(s, at, new Set([...PAGE, "visibleIf", "visible"]));
        return node;
      })
    : steps.flatMap(({ at, fields, inner }) => {
        if (inPages) noteRest(s, at, new Set(PAGE));
        return inPages ? underTitle(at, fields, inner) : fields;
      });
  addCalculated(json, steps, children, s);
  triggers(json, steps, s);
  applyChecks(children, s);
  const onward = onwardActions(json, s);
  noteRest(s, place, new Set(USED));
  const thanks = thanksOf(json, s);
  if (!isStepped) children.unshift(...intro(json, s));
  m.language = s.language;
  noteUnknown(json, s);
  return make(
    "form.form",
    "root",
    {
      submit:
        json.completeText === undefined ? { fr: "Envoyer", ar: "إرسال", en: "Send" } : said(s, json.completeText, 60),
      note: {},
      thanks,
      progress:
        json.showProgressBar === undefined || json.showProgressBar === "off" || json.showProgressBar === false
          ? "none"
          : "bar",
      rules: s.rules,
      ...(onward.length > 0 && { actions: [...listOf(registry.get("form.form")?.defaults.actions), ...onward] }),
    },
    { fields: children },
  );
}

function hasWords(said: Readonly<Record<string, LocalizedText>>): boolean {
  return Object.values(said).some((each) => Object.keys(each).length > 0);
}

function titleOf({ json }: Place, s: Survey): { title: LocalizedText; note: LocalizedText } {
  return { title: said(s, json.title, 300), note: said(s, json.description, 1_000) };
}

/** What stands on a page, under what is said of it. */
function underTitle(at: Place, fields: Node[], s: Survey): Node[] {
  const titled = titleOf(at, s);
  return hasWords(titled) ? [make("form.group", idOf(s, at.name), titled, { fields })] : fields;
}

/** What is said of a survey that has no steps. */
function intro(json: Json, s: Survey): Node[] {
  return [
    ...(json.title === undefined
      ? []
      : [make("content.heading", idOf(s, "title"), { text: said(s, json.title, 200), level: "2" })]),
    ...(json.description === undefined ? [] : [text(s, "intro", json.description)]),
  ];
}

function questionsIn(pages: readonly Json[]): ReadonlyMap<string, Json> {
  const asked = new Map<string, Json>();
  const stack: unknown[] = [...pages];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (!isJson(next)) continue;
    if (typeof next.name === "string" && next.type !== "panel") asked.set(next.name, next);
    stack.push(...listOf(next.elements), ...listOf(next.questions));
  }
  return asked;
}

/** Names of questions and of calculations, and those their answers are kept under. */
function namesIn(asked: ReadonlyMap<string, Json>, calculated: readonly unknown[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const each of calculated)
    if (isJson(each) && typeof each.name === "string") names.set(each.name, plainName(each.name));
  const ownAnswers = ownAnswersIn(asked);
  for (const [name, json] of asked) {
    const { valueName } = json;
    const key = plainName(typeof valueName === "string" && valueName ? valueName : name);
    names.set(name, key);
    if (hasComment(json) || ownAnswers.has(`${name}${COMMENT}`)) names.set(`${name}${COMMENT}`, `${key}${COMMENT}`);
  }
  return names;
}

/** `{question.row}`: the longest name that is one, and what lies in its answer. */
function renamed(names: ReadonlyMap<string, string>, name: string): string {
  const plain = name.replace(/\[(\d+)\]/g, ".$1");
  for (let end = plain.length; end > 0; end = plain.lastIndexOf(".", end - 1)) {
    const found = names.get(plain.slice(0, end));
    if (found !== undefined) return found + plain.slice(end);
  }
  return plain.replace(/-(Comment)$/, "");
}

/** They stand on no page, so none that is left out may take them along: the first that is always shown has them. */
function addCalculated(json: Json, steps: readonly MadeStep[], children: Node[], s: Survey): void {
  const made = [...listOf(json.calculatedValues).flatMap((each, index) => calculated(each, index, s)), ...scores(s)];
  const [first] = children;
  const isAlwaysShown = first?.type === "form.step" && steps[0]?.at.json.visibleIf === undefined;
  (isAlwaysShown ? (first.slots?.fields ?? children) : children).push(...made);
}

function calculated(json: unknown, index: number, s: Survey): Node[] {
  if (!isJson(json) || typeof json.name !== "string") return [];
  const place: Place = { json, pointer: `/calculatedValues/${index}`, name: json.name };
  const value = tried(s, place, "expression", () => expressionOf(String(json.expression ?? ""), s));
  if (value === undefined) return [];
  return [
    make("form.calculated", idOf(s, json.name), { name: plainName(json.name), label: {}, value, look: "hidden" }),
  ];
}

interface MadeStep {
  at: Place;
  id: string;
  fields: readonly Node[];
}

/** What happens when a condition comes true: shown and hidden parts, values, the way on, the end. */
function triggers(json: Json, steps: readonly MadeStep[], s: Survey): void {
  listOf(json.triggers).forEach((each, index) => {
    if (!isJson(each)) return;
    const place: Place = { json: each, pointer: `/triggers/${index}`, name: String(each.name ?? each.setToName ?? "") };
    const when = tried(s, place, "expression", () => condition(each, s));
    if (when === undefined) return;
    const found = effects(place, when, steps, s);
    if (found) s.rules.push({ when, effects: found });
    if (found?.some((effect) => effect.do === "set")) note(s, place, "type", IS_SET);
    else if (!found) note(s, place, "type", `the trigger "${String(each.type)}" has no equivalent here`);
  });
}

/** Older files say `{ name, operator, value }`. */
function condition(each: Json, s: Survey): Logic {
  if (typeof each.expression === "string") return expressionOf(each.expression, s);
  const answer: Logic = { var: s.nameOf(String(each.name ?? "")) };
  const value = literal(each.value);
  switch (each.operator ?? "equal") {
    case "empty":
      return { empty: answer };
    case "notempty":
      return { "!": { empty: answer } };
    case "contains":
      return { contains: [answer, value] };
    case "notcontains":
      return { "!": { contains: [answer, value] } };
    case "anyof":
      return { any_of: [answer, value] };
    case "allof":
      return { all_of: [answer, value] };
    default: {
      const signs: Readonly<Record<string, string>> = {
        notequal: "!=",
        greater: ">",
        greaterorequal: ">=",
        less: "<",
        lessorequal: "<=",
      };
      return { [own(signs, String(each.operator)) ?? "=="]: [answer, value] };
    }
  }
}

function effects(place: Place, when: Logic, steps: readonly MadeStep[], s: Survey): FormRule["effects"] | undefined {
  const { json: each } = place;
  const idNamed = (name: unknown) =>
    nodesIn(steps.flatMap(({ fields }) => fields)).find((node) => node.props.name === s.nameOf(String(name)))?.id;
  const stepHolding = (id: string | undefined) =>
    steps.find(({ fields }) => nodesIn(fields).some((node) => node.id === id))?.id;
  const target = idNamed(each.setToName ?? each.gotoName);
  const asked = variablesOf(when).map((name) => stepHolding(idNamed(name)) ?? "");
  const from = steps.findLast(({ id }) => asked.includes(id))?.id ?? "";
  switch (each.type) {
    case "visible": {
      const pageNamed = (name: unknown) => steps.find(({ at }) => at.name === name)?.id;
      const ids = [...listOf(each.questions).map(idNamed), ...listOf(each.pages).map(pageNamed)];
      const found = ids.filter((id): id is string => id !== undefined && id !== "");
      return found.length > 0 ? found.map((what) => ({ do: "show" as const, what })) : undefined;
    }
    case "setvalue": {
      const to = tried(s, place, "setValue", () => literal(each.setValue));
      return target && to !== undefined ? [{ do: "set", what: target, to }] : undefined;
    }
    case "copyvalue":
      return target ? [{ do: "set", what: target, to: { var: s.nameOf(String(each.fromName ?? "")) } }] : undefined;
    case "runexpression": {
      const to = typeof each.runExpression === "string" ? surveyOrNothing(each.runExpression, s) : undefined;
      return target && to !== undefined ? [{ do: "set", what: target, to }] : undefined;
    }
    case "skip": {
      const to = stepHolding(target);
      return to && from ? [{ do: "jump", from, to }] : undefined;
    }
    case "complete":
      return from ? [{ do: "end", from }] : undefined;
    default:
      return undefined;
  }
}

function surveyOrNothing(text: string, s: Survey): Logic | undefined {
  return tried(s, { json: {}, pointer: "/triggers", name: "" }, "runExpression", () => expressionOf(text, s));
}

function* walkNodes(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    for (const children of Object.values(node.slots ?? {})) yield* walkNodes(children);
  }
}

function nodesIn(nodes: readonly Node[]): Node[] {
  return [...walkNodes(nodes)];
}

/** Conditions of answers become rules of their fields. */
function applyChecks(children: readonly Node[], s: Survey): void {
  for (const { name, holds } of s.checks) {
    const node = nodesIn(children).find((each) => each.props.name === name);
    if (!node) continue;
    s.rules.push({ when: { "!": holds }, effects: [{ do: "refuse", what: node.id }] });
    // SurveyJS asks it of an empty answer too, and refuses that.
    const isOpen: Logic = { empty: { var: name } };
    s.rules.push({ when: { and: [isOpen, { "!": holds }] }, effects: [{ do: "require", what: node.id }] });
  }
}

function text(s: Survey, id: string, value: unknown): Node {
  return make("content.rich-text", idOf(s, id), { text: richText(said(s, value, 2_000)) });
}
