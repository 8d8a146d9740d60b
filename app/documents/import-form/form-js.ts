import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { Node } from "#blocks/contract/index.ts";
import { feelContext, withNames } from "./feel.ts";
import { written } from "./form-js-content.ts";
import { OPTIONS, options } from "./form-js-options.ts";
import { type FormJs, madeFor, noteTemplates, read, said, scoped } from "./form-js-words.ts";
import {
  boundOf,
  countOf,
  fieldName,
  idOf,
  isJson,
  type Json,
  listOf,
  type Making,
  make,
  note,
  noteRest,
  type Place,
  patternProps,
  takesOf,
  tried,
} from "./making.ts";
import { NoEquivalent } from "./reader.ts";

type Props = Record<string, unknown>;

/** Settings of every component, and of the editor alone. */
const COMMON = [
  ...["type", "id", "key", "label", "description", "defaultValue", "validate", "conditional", "path", "components"],
  ...["layout", "properties", "schemaVersion"],
];

/** The root node of a form-js form. */
export function formJsForm(json: Json, m: Making): Node {
  const lists = listsIn(listOf(json.components), "");
  const f: FormJs = { ...m, path: "", submit: undefined, lists, made: [], unknown: new Set() };
  for (const name of keysIn(listOf(json.components), "")) m.names.add(name);
  const children = components(listOf(json.components), "/components", f);
  noteRest(
    f,
    { json, pointer: "", name: "" },
    new Set([
      "components",
      "type",
      "id",
      "$schema",
      "schemaVersion",
      "exporter",
      "executionPlatform",
      "executionPlatformVersion",
      "versionTag",
    ]),
  );
  const submit = said(f, f.submit, 60);
  return make(
    "form.form",
    "root",
    {
      submit: Object.keys(submit).length > 0 ? submit : { fr: "Envoyer", ar: "إرسال", en: "Send" },
      note: {},
      progress: "none",
      rules: m.rules,
    },
    { fields: children },
  );
}

function keysIn(list: readonly unknown[], path: string): string[] {
  return list.flatMap((each) => {
    if (!isJson(each)) return [];
    const key = typeof each.key === "string" ? [`${path}${each.key}`] : [];
    const below = typeof each.path === "string" && each.path !== "" ? `${path}${each.path}.` : path;
    return [...key, ...keysIn(listOf(each.components), below)];
  });
}

/** Lists that grow, by the path of their answers. */
function listsIn(list: readonly unknown[], path: string): ReadonlyMap<string, number> {
  return new Map(
    list.filter(isJson).flatMap((each): [string, number][] => {
      const isList = each.type === "dynamiclist";
      const own = String(each.path ?? (isList ? (each.key ?? each.id ?? "") : ""));
      const below = [...listsIn(listOf(each.components), own === "" ? path : `${path}${own}.`)];
      return isList ? [[`${path}${own}`, repetitionsOf(each)], ...below] : below;
    }),
  );
}

const repetitionsOf = (json: Json): number =>
  Math.min(Math.max(Math.trunc(amount(json.defaultRepetitions) ?? 1), 1), 10);

function components(list: readonly unknown[], pointer: string, f: FormJs): Node[] {
  return list.flatMap((json, index) => {
    if (!isJson(json)) return [];
    const key = typeof json.key === "string" ? json.key : "";
    const place: Place = { json, pointer: `${pointer}/${index}`, name: key || String(json.id ?? "") };
    const type = String(json.type ?? "");
    const maker = Object.hasOwn(MAKERS, type) ? MAKERS[type] : undefined;
    if (maker) return maker(place, f);
    note(f, place, "type", `"${type}" has no equivalent: the component is left out`);
    return [];
  });
}

/** `conditional.hide`, and what is required or bounded by an expression. */
function logic(id: string, place: Place, f: FormJs): void {
  const { conditional } = place.json;
  const hide = isJson(conditional) ? conditional.hide : undefined;
  if (typeof hide === "string" && hide.trim() !== "") {
    const when = read(f, place, "conditional", hide);
    if (when !== undefined) f.rules.push({ when, effects: [{ do: "hide", what: id }] });
  } else if (hide === true) f.rules.push({ when: true, effects: [{ do: "hide", what: id }] });
}

const VALIDATIONS = ["required", "minLength", "maxLength", "min", "max", "pattern", "validationType"];

function field(type: string, props: (place: Place, f: FormJs) => Props, used: readonly string[] = []) {
  return (place: Place, f: FormJs): Node[] => {
    const { json } = place;
    const validate = isJson(json.validate) ? json.validate : {};
    const key = typeof json.key === "string" && json.key !== "" ? json.key : place.name;
    const name = `${f.path}${key}`;
    const id = idOf(f, key);
    const label = said(f, json.label ?? key, 1_000);
    const hint = said(f, json.description, 1_000);
    const node = make(type, id, {
      ...{ name: fieldName(f, name), label, hint },
      // What cannot be changed is not waited for.
      required: validate.required === true && json.disabled !== true && json.readonly !== true,
      start: startOf(json.defaultValue),
      words: [],
      ...props(place, f),
    });
    noteTemplates(f, place, "label", label);
    noteTemplates(f, place, "description", hint);
    logic(id, place, f);
    greyed(id, place, f);
    const at: Place = { json: validate, pointer: `${place.pointer}/validate`, name: place.name };
    bounded(id, name, at, f);
    noteRest(f, at, new Set(VALIDATIONS));
    noteRest(f, place, new Set([...COMMON, ...GREYED, ...used]));
    return [...madeFor(f), node];
  };
}

const GREYED = ["disabled", "readonly"];

/** Nothing is greyed out here: such a field can be answered, and needs not be. */
function greyed(id: string, place: Place, f: FormJs): void {
  for (const what of GREYED) {
    const value = place.json[what];
    if (value === undefined || value === false) continue;
    note(f, place, what, "nothing is greyed out here: the field can be answered, and needs not be");
    const when = typeof value === "string" ? read(f, place, what, value) : undefined;
    if (when !== undefined) f.rules.push({ when, effects: [{ do: "release", what: id }] });
  }
}

/** Bounds that are expressions: the answer is refused where it is beyond. */
function bounded(id: string, name: string, { json: validate, ...place }: Place, f: FormJs): void {
  const answer: Logic = { var: name };
  const signs = { min: "<", max: ">", minLength: "<", maxLength: ">" } as const;
  for (const [what, sign] of Object.entries(signs)) {
    const text = validate[what];
    if (typeof text !== "string" || !text.startsWith("=")) continue;
    const bound = read(f, { ...place, json: validate }, what, text);
    const measured: Logic = what.endsWith("Length") ? { length: [answer] } : answer;
    if (bound !== undefined) {
      f.rules.push({
        when: { and: [{ "!": { empty: answer } }, { [sign]: [measured, bound] }] },
        effects: [{ do: "refuse", what: id }],
      });
    }
  }
  const { required } = validate;
  if (typeof required === "string" && required.startsWith("=")) {
    const when = read(f, { ...place, json: validate }, "required", required);
    if (when !== undefined) f.rules.push({ when, effects: [{ do: "require", what: id }] });
  }
}

function startOf(start: unknown): string {
  if (start === undefined || start === null) return "";
  if (Array.isArray(start))
    return start
      .filter((each) => typeof each !== "object")
      .join("\n")
      .slice(0, 2_000);
  return typeof start === "object" ? "" : String(start).slice(0, 2_000);
}

const amount = (value: unknown): number | undefined =>
  typeof value === "number" || (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)) ? Number(value) : undefined;

const text = (lines: number) =>
  field(
    "form.text",
    (place, f) => {
      const validate = isJson(place.json.validate) ? place.json.validate : {};
      const { validationType, pattern } = validate;
      const checks = { email: "email", phone: "phone" } as const;
      const at = { json: validate, pointer: `${place.pointer}/validate`, name: place.name };
      const known = typeof pattern === "string" && pattern !== "" ? patternProps(f, at, "pattern", pattern) : {};
      const check = validationType === "email" || validationType === "phone" ? checks[validationType] : undefined;
      return {
        ...{ purpose: "free", lines },
        min: countOf(amount(validate.minLength), 10_000) ?? 0,
        max: countOf(amount(validate.maxLength), 10_000) ?? 10_000,
        ...(check ? { check } : known),
      };
    },
    [],
  );

const one = (look: string) =>
  field("form.choice", (place, f) => ({ ...options(place, f), look }), [...OPTIONS, "searchable"]);
const several = (look: string) =>
  field("form.choice", (place, f) => ({ ...options(place, f), look, several: true }), OPTIONS);

function group(place: Place, f: FormJs): Node[] {
  const { json } = place;
  const path = typeof json.path === "string" && json.path !== "" ? `${f.path}${json.path}.` : f.path;
  const id = idOf(f, place.name || "group");
  const inner: FormJs = { ...f, path };
  const fields = components(listOf(json.components), `${place.pointer}/components`, inner);
  f.submit ??= inner.submit;
  logic(id, place, f);
  noteRest(f, place, new Set([...COMMON, "showOutline", "verticalAlignment"]));
  return [make("form.group", id, { title: said(f, json.label, 300), outlined: json.showOutline === true }, { fields })];
}

/** A repeated group has as many places as are shown at the start, each with fields of its own: `people.0.name`. */
function repeated(place: Place, f: FormJs): Node[] {
  const { json } = place;
  const times = repetitionsOf(json);
  note(f, place, "type", `a list that grows has no equivalent: it has ${times} place${times === 1 ? "" : "s"}`);
  const label = said(f, json.label, 300);
  noteRest(f, place, new Set([...COMMON, "showOutline", "isRepeating", "defaultRepetitions", "verticalAlignment"]));
  return Array.from({ length: times }, (_, index) => {
    const inner: FormJs = { ...f, path: `${f.path}${String(json.path ?? place.name)}.${index}.` };
    // A condition may speak of a field that comes after it.
    for (const name of keysIn(listOf(json.components), inner.path)) f.names.add(name);
    const id = idOf(f, place.name || "list");
    const fields = components(listOf(json.components), `${place.pointer}/components`, inner);
    logic(id, place, f);
    return make("form.group", id, { title: label, outlined: json.showOutline === true }, { fields });
  });
}

function pages(place: Place, f: FormJs): Node[] {
  noteRest(f, place, new Set(COMMON));
  return components(listOf(place.json.components), `${place.pointer}/components`, f);
}

function page(place: Place, f: FormJs): Node[] {
  const { json } = place;
  const id = idOf(f, place.name || "page");
  const fields = components(listOf(json.components), `${place.pointer}/components`, f);
  logic(id, place, f);
  noteRest(f, place, new Set([...COMMON, "nextLabel"]));
  const next = json.nextLabel === undefined ? {} : { next: said(f, json.nextLabel, 60) };
  return [make("form.step", id, { title: said(f, json.label, 300), ...next }, { fields })];
}

/** A context is a calculation for each of its entries, `numbers.year`, which the later ones read. */
function contextOf(text: string, name: string): (readonly [key: string, value: Logic])[] | undefined {
  try {
    const entries = feelContext(text);
    const known = new Map(entries?.map(([key]): [string, Logic] => [key, { var: `${name}.${key}` }]));
    return entries?.map(([key, value]) => [`${name}.${key}`, withNames(value, known)] as const);
  } catch (error) {
    if (error instanceof NoEquivalent) return undefined;
    throw error;
  }
}

function words(what: "text" | "content") {
  return (place: Place, f: FormJs): Node[] => {
    const id = idOf(f, place.name || "text");
    logic(id, place, f);
    noteRest(f, place, new Set([...COMMON, what]));
    return written(id, place, what, f);
  };
}

function left(reason: string) {
  return (place: Place, f: FormJs): Node[] => {
    note(f, place, "type", reason);
    return [];
  };
}

/** THE components of form-js that have an equivalent. */
const MAKERS: Readonly<Record<string, (place: Place, f: FormJs) => Node[]>> = {
  textfield: text(1),
  textarea: text(4),
  number: field(
    "form.number",
    (place, f) => {
      const { json } = place;
      const validate = isJson(json.validate) ? json.validate : {};
      const [least, most] = [boundOf(validate.min), boundOf(validate.max)];
      const appearance: Json = isJson(json.appearance) ? json.appearance : {};
      const { prefixAdorner: before, suffixAdorner: after } = appearance;
      if (before && after) note(f, place, "appearance", `one unit is shown: "${after}" is, "${before}" is not`);
      const beside = after || before;
      return {
        unit: said(f, beside, 40),
        ...(least !== undefined && { least }),
        ...(most !== undefined && { most }),
        whole: json.decimalDigits === 0,
      };
    },
    ["decimalDigits", "increment", "appearance"],
  ),
  checkbox: field("form.yesno", ({ json }) => {
    const accept = isJson(json.validate) && json.validate.required === true;
    // A box that nobody touched is a no.
    return { look: "box", accept, ...(!accept && json.defaultValue !== true && { start: "false" }) };
  }),
  radio: one("boxes"),
  select: (place, f) => one(place.json.searchable === true ? "search" : "list")(place, f),
  checklist: several("boxes"),
  taglist: several("tags"),
  datetime: field(
    "form.date",
    ({ json }, f) => ({
      asks: json.subtype === "time" || json.subtype === "datetime" ? json.subtype : "date",
      label: said(f, json.dateLabel ?? json.timeLabel ?? json.label ?? json.key, 1_000),
      ...(json.disallowPassedDates === true && { earliest: "$today" }),
    }),
    ["subtype", "dateLabel", "timeLabel", "disallowPassedDates", "timeInterval", "use24h", "timeSerializingFormat"],
  ),
  filepicker: field(
    "form.file",
    (place, f) => ({ takes: takesOf(f, place, "accept"), most: place.json.multiple === true ? 10 : 1 }),
    ["accept", "multiple"],
  ),
  expression: (place, f) => {
    noteRest(f, place, new Set([...COMMON, "expression", "computeOn"]));
    const name = `${f.path}${place.name}`;
    const text = String(place.json.expression ?? "");
    const values = contextOf(text, name) ?? [[name, text] as const];
    return values.flatMap(([key, each]) => {
      const value =
        typeof each === "string"
          ? read(f, place, "expression", each)
          : tried(f, place, "expression", () => scoped(each, f));
      if (value === undefined) return [];
      return [make("form.calculated", idOf(f, key), { name: fieldName(f, key), label: {}, value, look: "hidden" })];
    });
  },
  group,
  dynamiclist: repeated,
  multipage: pages,
  page,
  text: words("text"),
  html: words("content"),
  button: (place, f) => {
    if (place.json.action === "reset") note(f, place, "action", "a button that empties the form has no equivalent");
    else f.submit = place.json.label;
    return [];
  },
  separator: (place, f) => [make("content.divider", idOf(f, place.name || "line"), {})],
  spacer: () => [],
  image: left("a picture by its address has no equivalent: add it from the shop’s own pictures"),
  table: left("a table of data has no equivalent"),
  iframe: left("a page in a frame has no equivalent"),
  documentPreview: left("a preview of documents has no equivalent"),
};
