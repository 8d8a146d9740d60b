import { LOCALES, textIn } from "#app/commerce/kernel/locale.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { Node } from "#blocks/contract/index.ts";
import { cutTo, idOf, isJson, type Json, listOf, make, note, noteRest, type Place, tried } from "./making.ts";
import { APART, apart } from "./survey-apart.ts";
import { rowConditions } from "./survey-choices.ts";
import type { CellsOf } from "./survey-expression.ts";
import { visibility } from "./survey-logic.ts";
import { options } from "./survey-options.ts";
import { boundTo, started, startsOf } from "./survey-starts.ts";
import { answersIn, checkedAsWhole, NEEDED, neededAsWhole, questionsIn } from "./survey-whole.ts";
import { isAnswer, isTitleHidden, type Survey, said } from "./survey-words.ts";

/** Handed down, because what is repeated holds questions again. */
type Elements = (elements: readonly unknown[], pointer: string, s: Survey) => Node[];

/** More places than people fill in on a telephone; lists in lists multiply. */
const MOST_PLACES = 5;
const MOST_INSIDE = 2;
/** Where an answer says how many there are. */
const MOST_BOUND = 10;
/** Of the characters of a group's title. */
const MOST_TITLE = 300;

const COMMON = [
  "items",
  ...["type", "name", "title", "description", "visible", "visibleIf", "startWithNewLine"],
  "rowsVisibleIf",
  ...["rows", "columns", "choices", "cellType", "templateElements", "templateTitle"],
  ...["rowCount", "minRowCount", "maxRowCount", "panelCount", "minPanelCount", "maxPanelCount"],
  ...["defaultValue", "defaultRowValue", "defaultPanelValue"],
  ...["valueName", "validators", "detailElements", "detailPanelMode", "allowRemoveRows", "allowRemovePanel"],
  "correctAnswer",
  ...APART,
];

type Repeat = (json: Json) => string[];

/** What a table's answers lie under, before the name of a column: rows, or places that are counted. */
const REPEATS: Readonly<Record<string, { under: Repeat; columns: string }>> = {
  matrixdropdown: {
    under: ({ rows }) => listOf(rows).map((row) => String(isJson(row) ? row.value : row)),
    columns: "columns",
  },
  matrixdynamic: { under: (json) => counted(rowCounts(json)), columns: "columns" },
  paneldynamic: { under: (json) => counted(panelCounts(json)), columns: "templateElements" },
};

function counted(counts: Counts): string[] {
  return Array.from({ length: placesOf(counts).most }, (_, index) => String(index));
}

/** Under which a table's answers lie. */
function keyOf(json: Json, name: string): string {
  return typeof json.valueName === "string" && json.valueName !== "" ? json.valueName : name;
}

/** Of the tables among these questions, by their name or that of their answers. */
export function cellsIn(asked: ReadonlyMap<string, Json>): CellsOf {
  const tables = new Map([...asked].map(([name, json]) => [keyOf(json, name), json]));
  return (table, column) => {
    const json = asked.get(table) ?? tables.get(table);
    const repeat = Object.hasOwn(REPEATS, String(json?.type)) ? REPEATS[String(json?.type)] : undefined;
    if (!json || !repeat) return undefined;
    if (column === undefined) return { names: [], total: "none" };
    const found = listOf(json[repeat.columns]).find((each) => isJson(each) && each.name === column);
    if (!isJson(found)) return undefined;
    const names = repeat.under(json).map((each) => `${keyOf(json, table)}.${each}.${keyOf(found, column)}`);
    return { names, total: String(found.totalType ?? "none") };
  };
}

/** A row's cells are fields of their own, named `table.row.column`: answers lie there in SurveyJS too. */
export function cells(place: Place, s: Survey, elements: Elements): Node[] {
  const rows = options(place, s, "rows").map(({ value, label }) => {
    const title = cutTo(MOST_TITLE, label, place, "rows", s);
    const base = `${keyOf(place.json, place.name)}.${value}`;
    const fields = rowOf(place, base, startsOf(place.json, value as string), within(s, base, "row"), elements);
    const id = idOf(s, base);
    for (const when of rowConditions(place, value, s)) s.rules.push({ when, effects: [{ do: "show", what: id }] });
    return make("form.group", id, { title }, { fields });
  });
  return around(place, s, rows);
}

/** Short texts side by side whose rules differ: each is a question of its own, `contact.mail`. */
export function textsApart(place: Place, s: Survey, elements: Elements): Node[] {
  const named = listOf(place.json.items)
    .filter(isJson)
    .map((each) => ({
      title: each.title ?? each.name,
      ...each,
      type: "text",
      name: `${keyOf(place.json, place.name)}.${String(each.name)}`,
    }));
  const { defaultValue } = place.json;
  const asked = started(named, keyOf(place.json, place.name), isJson(defaultValue) ? defaultValue : {});
  return around(place, s, elements(asked, `${place.pointer}/items`, s));
}

/** A table whose rows people add. */
export function repeatedRows(place: Place, s: Survey, elements: Elements): Node[] {
  return repeated(place, s, rowCounts(place.json), "row", (base, inner, starts) =>
    rowOf(place, base, starts, inner, elements),
  );
}

/** The cells of a row, and the questions that open under it. */
function rowOf({ json, pointer }: Place, base: string, starts: Json, s: Survey, elements: Elements): Node[] {
  return [
    ...elements(started(columnsOf(json, base), base, starts), `${pointer}/columns`, s),
    ...elements(inPlace(json.detailElements, base), `${pointer}/detailElements`, s),
  ];
}

/** Questions that people answer again and again. */
export function repeatedPanels(place: Place, s: Survey, elements: Elements): Node[] {
  const { pointer, json } = place;
  return repeated(place, s, panelCounts(json), "panel", (base, inner, starts) =>
    elements(started(inPlace(json.templateElements, base), base, starts), `${pointer}/templateElements`, inner),
  );
}

/** Questions that are repeated, as those of one place: all that stands in their panels too. */
function inPlace(elements: unknown, base: string): Json[] {
  return listOf(elements)
    .filter(isJson)
    .map(({ valueName, ...each }) => {
      const name = `${base}.${keyOf({ valueName }, String(each.name))}`;
      const inside = Object.fromEntries(
        ["elements", "questions"].flatMap((key) => (Array.isArray(each[key]) ? [[key, inPlace(each[key], base)]] : [])),
      );
      const isAsked = Object.keys(inside).length === 0;
      return { ...(isAsked && { title: each.title ?? each.name }), ...each, ...inside, name };
    });
}

interface Counts {
  /** The answer that says how many there are. */
  bound: string | undefined;
  least: unknown;
  shown: unknown;
  most: unknown;
}

const rowCounts = (json: Json): Counts => ({
  ...{ bound: boundTo(json), least: json.minRowCount, most: json.maxRowCount },
  shown: Math.max(Number(json.rowCount ?? 2), listOf(json.defaultValue).length),
});
const panelCounts = (json: Json): Counts => ({
  ...{ bound: boundTo(json), least: json.minPanelCount, most: json.maxPanelCount },
  shown: Math.max(Number(json.panelCount ?? 0), listOf(json.defaultValue).length),
});

function placesOf(
  counts: Counts,
  limit = counts.bound === undefined ? MOST_PLACES : MOST_BOUND,
): { least: number; there: number; shown: number; most: number } {
  const whole = (value: unknown, otherwise: number) =>
    typeof value === "number" && value >= 0 ? Math.trunc(value) : otherwise;
  const least = Math.min(Math.max(whole(counts.least, 0), 0), limit);
  const there = Math.min(Math.max(whole(counts.shown, 1), least), limit);
  const shown = Math.max(there, 1);
  return { least, there, shown, most: Math.min(Math.max(whole(counts.most, limit), shown), limit) };
}

/** As many places as there may be, each shown once something stands in the one before; needed only where it was begun. */
function repeated(
  place: Place,
  s: Survey,
  counts: Counts,
  kind: "row" | "panel",
  fieldsOf: (base: string, inner: Survey, starts: Json) => Node[],
): Node[] {
  const { json } = place;
  const { least, there, shown, most } = placesOf(counts, s.place === undefined ? undefined : MOST_INSIDE);
  const bound = counts.bound === undefined ? "" : s.nameOf(counts.bound);
  const isBound = s.place === undefined && isAnswer(bound, s);
  note(
    s,
    place,
    "type",
    isBound
      ? `a list that grows has no equivalent: it has ${most} places, of which as many are shown as {${counts.bound}} says`
      : `a list that grows has no equivalent: it has ${most} places, shown one after the other; what is needed in one is needed once it was begun`,
  );
  const kept = json[kind === "row" ? "allowRemoveRows" : "allowRemovePanel"] === false ? shown : least;
  let before: Node[] = [];
  const bases: string[] = [];
  const groups = Array.from({ length: most }, (_, index) => {
    const base = `${keyOf(json, place.name)}.${index}`;
    const inner = within({ ...s, place: index }, base, kind);
    const fields = fieldsOf(base, inner, startsOf(json, index));
    const asked = questionsIn(fields);
    const id = idOf(s, base);
    bases.push(base);
    if (isBound) s.rules.push({ when: { ">": [{ var: bound }, index] }, effects: [{ do: "show", what: id }] });
    // A place that nobody opened has nothing in it.
    else if (index >= shown) for (const { props } of asked) if (props.start !== undefined) props.start = "";
    if (index >= shown && !isBound) s.rules.push({ when: begun(before), effects: [{ do: "show", what: id }] });
    if (index >= kept && !isBound) {
      for (const field of asked) {
        if (field.props.required !== true) continue;
        field.props.required = false;
        s.rules.push({
          when: begun(asked.filter((each) => each !== field)),
          effects: [{ do: "require", what: field.id }],
        });
      }
    }
    if (index >= there && !isBound) reckonedOnceBegun(place, fields, s);
    before = asked;
    const counted = /\{(?:visible)?panelindex\}/i.test(JSON.stringify(json.templateTitle ?? ""));
    const named = said(inner, json.templateTitle ?? "", 280);
    const title = Object.fromEntries(
      LOCALES.map((locale) => [locale, `${textIn(named, locale, s.language)} ${counted ? "" : index + 1}`.trim()]),
    );
    return make("form.group", id, { title }, { fields });
  });
  apart(place, bases, groups, s);
  return around(place, s, groups, isBound ? ["bindings"] : []);
}

/** Something stands there that somebody has put there: no calculation, nothing that stood there from the start. */
function begun(asked: readonly Node[]): Logic {
  const parts = asked.map(({ props }): Logic => {
    const answer: Logic = { var: String(props.name) };
    const isSaid: Logic = { "!": { empty: answer } };
    return hasStart(props) ? { and: [isSaid, { "!=": [answer, String(props.start)] }] } : isSaid;
  });
  return parts.length === 0 ? false : { or: parts };
}

/** A place that nobody began is not there in SurveyJS: nothing is reckoned in it, and no foot of a column counts it. */
function reckonedOnceBegun(place: Place, fields: readonly Node[], s: Survey): void {
  const asked = questionsIn(fields);
  for (const { type, props } of answersIn(fields)) {
    if (type === "form.calculated")
      props.value = tried(s, place, "type", () => ({ if: [begun(asked), props.value as Logic, null] })) ?? props.value;
  }
}

const hasStart = ({ start }: Node["props"]) => start !== undefined && start !== "";

function around(place: Place, s: Survey, fields: Node[], used: readonly string[] = []): Node[] {
  const { json } = place;
  const title = json.title ?? (isTitleHidden(json, s) ? "" : place.name);
  const props = { title: said(s, title, 300), note: said(s, json.description, 1_000) };
  const node = make("form.group", idOf(s, place.name), props, { fields });
  visibility(node.id, place, s);
  // Short texts side by side are needed one by one.
  if (json.type !== "multipletext" || json.isRequired === true) neededAsWhole(place, fields, s);
  checkedAsWhole(place, fields, s);
  noteRest(s, place, new Set([...COMMON, ...NEEDED, ...used]));
  return [node];
}

/** The columns of a table as questions of one row. */
function columnsOf(json: Json, base: string): Json[] {
  return listOf(json.columns).flatMap((each): Json[] => {
    const column: Json = isJson(each) ? each : { name: String(each) };
    const { cellType, isUnique: _, ...rest } = column;
    const type = cellType === undefined || cellType === "default" ? (json.cellType ?? "dropdown") : cellType;
    return [
      {
        ...(rest.choices === undefined && json.choices !== undefined && { choices: json.choices }),
        ...rest,
        ...{ type, name: `${base}.${String(column.name)}`, title: column.title ?? column.name },
      },
    ];
  });
}

/** `{row.x}` and `{panel.x}` are answers of the same place; `{parentPanel.x}` of the place that a list lies in. */
function within(s: Survey, base: string, kind: "row" | "panel"): Survey {
  const inner = `${kind}.`;
  const outer = "parentPanel.";
  return {
    ...s,
    nameOf: (name) => {
      if (name.startsWith(inner)) return s.nameOf(`${base}.${name.slice(inner.length)}`);
      return s.nameOf(kind === "panel" && name.startsWith(outer) ? `panel.${name.slice(outer.length)}` : name);
    },
  };
}
