import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { Node } from "#blocks/contract/index.ts";
import { idOf, isJson, type Json, listOf, make, note, noteRest, type Place } from "./making.ts";
import { visibility } from "./survey-logic.ts";
import { options } from "./survey-options.ts";
import { type Survey, said } from "./survey-words.ts";

/** Handed down, because what is repeated holds questions again. */
type Elements = (elements: readonly unknown[], pointer: string, s: Survey) => Node[];

/** More places than people fill in on a telephone. */
const MOST_PLACES = 5;

const COMMON = [
  ...["type", "name", "title", "description", "visible", "visibleIf", "startWithNewLine"],
  ...["rows", "columns", "choices", "cellType", "templateElements", "templateTitle"],
  ...["rowCount", "minRowCount", "maxRowCount", "panelCount", "minPanelCount", "maxPanelCount"],
];

/** A row's cells are fields of their own, named `table.row.column`: answers lie there in SurveyJS too. */
export function cells(place: Place, s: Survey, elements: Elements): Node[] {
  const rows = options(place, s, "rows").map(({ value, label }) => {
    const base = `${place.name}.${value}`;
    const fields = elements(columnsOf(place.json, base), `${place.pointer}/columns`, within(s, base));
    return make("form.group", idOf(s, base), { title: label }, { fields });
  });
  return around(place, s, rows);
}

/** A table whose rows people add. */
export function repeatedRows(place: Place, s: Survey, elements: Elements): Node[] {
  const { json } = place;
  const counts = { least: json.minRowCount, shown: json.rowCount ?? 2, most: json.maxRowCount };
  return repeated(place, s, counts, (base) =>
    elements(columnsOf(json, base), `${place.pointer}/columns`, within(s, base)),
  );
}

/** Questions that people answer again and again. */
export function repeatedPanels(place: Place, s: Survey, elements: Elements): Node[] {
  const { json } = place;
  const counts = { least: json.minPanelCount, shown: json.panelCount ?? 0, most: json.maxPanelCount };
  return repeated(place, s, counts, (base) => {
    const asked = listOf(json.templateElements).filter(isJson);
    const named = asked.map((each) => ({
      title: each.title ?? each.name,
      ...each,
      name: `${base}.${String(each.name)}`,
    }));
    return elements(named, `${place.pointer}/templateElements`, within(s, base));
  });
}

/** As many places as there may be, each shown once something stands in the one before; needed only where it was begun. */
function repeated(
  place: Place,
  s: Survey,
  counts: { least: unknown; shown: unknown; most: unknown },
  fieldsOf: (base: string) => Node[],
): Node[] {
  const whole = (value: unknown, otherwise: number) =>
    typeof value === "number" && value >= 0 ? Math.trunc(value) : otherwise;
  const least = Math.min(Math.max(whole(counts.least, 0), 0), MOST_PLACES);
  const shown = Math.min(Math.max(whole(counts.shown, 1), least, 1), MOST_PLACES);
  const most = Math.min(Math.max(whole(counts.most, MOST_PLACES), shown), MOST_PLACES);
  note(s, place, "type", `a list that grows has no equivalent: it has ${most} places, shown one after the other`);
  let before: Node[] = [];
  const groups = Array.from({ length: most }, (_, index) => {
    const base = `${place.name}.${index}`;
    const fields = fieldsOf(base);
    const id = idOf(s, base);
    if (index >= shown) s.rules.push({ when: begun(before), effects: [{ do: "show", what: id }] });
    if (index >= least) {
      for (const field of fields) {
        if (field.props.required !== true) continue;
        field.props.required = false;
        s.rules.push({
          when: begun(fields.filter((each) => each !== field)),
          effects: [{ do: "require", what: field.id }],
        });
      }
    }
    before = fields;
    const title = Object.fromEntries(
      Object.entries(said(s, place.json.templateTitle ?? "", 280)).map(([locale, text]) => [
        locale,
        `${text} ${index + 1}`,
      ]),
    );
    return make("form.group", id, { title }, { fields });
  });
  return around(place, s, groups);
}

function begun(fields: readonly Node[]): Logic {
  const parts = fields.flatMap(({ props }): Logic[] =>
    typeof props.name === "string" ? [{ "!": { empty: { var: props.name } } }] : [],
  );
  return parts.length === 0 ? false : { or: parts };
}

function around(place: Place, s: Survey, fields: Node[]): Node[] {
  const { json } = place;
  const props = { title: said(s, json.title ?? place.name, 300), note: said(s, json.description, 1_000) };
  const node = make("form.group", idOf(s, place.name), props, { fields });
  visibility(node.id, place, s);
  noteRest(s, place, new Set(COMMON));
  return [node];
}

/** The columns of a table as questions of one row. */
function columnsOf(json: Json, base: string): Json[] {
  return listOf(json.columns).flatMap((each): Json[] => {
    const column: Json = isJson(each) ? each : { name: String(each) };
    const { cellType, ...rest } = column;
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

/** `{row.x}` and `{panel.x}` are answers of the same place. */
function within(s: Survey, base: string): Survey {
  return { ...s, nameOf: (name) => s.nameOf(name.replace(/^(?:row|panel)\./, `${base}.`)) };
}
