import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { own } from "#app/commerce/kernel/own.ts";
import type { Node } from "#blocks/contract/index.ts";
import {
  countOf,
  fieldName,
  idOf,
  isJson,
  type Json,
  listOf,
  make,
  note,
  noteRest,
  type Place,
  takesOf,
  tried,
} from "./making.ts";
import { richFromHtml } from "./rich-words.ts";
import { isUnseen, type Maker, noteHidden, question } from "./survey-asked.ts";
import { bounds, readOf, visibility } from "./survey-logic.ts";
import { MASKED, maskProps, noteMask, unitOf, unmasked } from "./survey-masks.ts";
import { CHOICES, choices, isEveryRequired, isLong, LIMITS, options, plainRows, SPECIAL } from "./survey-options.ts";
import { ranking } from "./survey-ranking.ts";
import { cells, repeatedPanels, repeatedRows, textsApart } from "./survey-repeated.ts";
import { NEEDED, neededAsWhole } from "./survey-whole.ts";
import { expressionOf, type Survey, said, titled } from "./survey-words.ts";

/** Of what asks nothing itself: a panel, a piece of content, a calculated value. */
const QUIET = ["type", "name", "title", "description", "visible", "visibleIf", "startWithNewLine", "page"];

/** A question, a panel or a piece of content as blocks. What has no equivalent is noted and leaves nothing behind. */
export function surveyElements(elements: readonly unknown[], pointer: string, s: Survey): Node[] {
  return elements.flatMap((json, index) => {
    const at = `${pointer}/${index}`;
    if (!isJson(json)) return [];
    const place: Place = { json, pointer: at, name: typeof json.name === "string" ? json.name : "" };
    const type = typeof json.type === "string" ? json.type : "text";
    const maker = Object.hasOwn(MAKERS, type) ? MAKERS[type] : undefined;
    if (maker) return maker(place, s);
    if (listOf(json.elements).length > 0) {
      note(s, place, "type", `"${type}" has no equivalent: it is a group here`);
      return panel(place, s);
    }
    note(s, place, "type", `"${type}" has no equivalent: the question is left out`);
    return [];
  });
}

function several(look: string): Maker {
  return question(
    "form.choice",
    (place, s) => ({
      ...choices(place, s),
      ...{ look, several: true },
      // Fewer than so many is refused there even where nothing was chosen.
      ...(countOf(place.json.minSelectedChoices, 100) !== undefined && { required: true }),
      least: countOf(place.json.minSelectedChoices, 100) ?? 0,
      most: countOf(place.json.maxSelectedChoices, 100) ?? 0,
    }),
    [...CHOICES, ...SPECIAL, ...LIMITS],
  );
}

function one(look: string): Maker {
  return question("form.choice", (place, s) => ({ ...choices(place, s), look }), [...CHOICES, ...SPECIAL]);
}

const DATES: Readonly<Record<string, string>> = {
  date: "date",
  "datetime-local": "datetime",
  datetime: "datetime",
  time: "time",
};
const CHECKED: Readonly<Record<string, string>> = { email: "email", tel: "phone", url: "url" };

/** A browser of SurveyJS takes whatever is typed as these. */
const UNCHECKED: Readonly<Record<string, string>> = { tel: "a phone number", url: "an address" };

function checked(place: Place, s: Survey): { check?: string } {
  const kind = String(place.json.inputType);
  const check = own(CHECKED, kind);
  const what = own(UNCHECKED, kind);
  if (what !== undefined) note(s, place, "inputType", `what is not ${what} is refused here, where it is taken there`);
  return check === undefined ? {} : { check };
}

/** What stands in a field before anybody types: older files write it with a capital. */
const IN_FIELD = ["placeholder", "placeHolder"];

function inField({ json }: Place, s: Survey) {
  return said(s, json.placeholder ?? json.placeHolder, 300);
}

const plainText = (lines: number): Maker =>
  question(
    "form.text",
    ({ json, ...place }, s) => ({
      ...{ purpose: "free", lines, min: 0 },
      max: countOf(json.maxLength, 10_000) ?? (lines > 1 ? 10_000 : 2_000),
      ...checked({ json, ...place }, s),
      placeholder: inField({ json, ...place }, s),
      ...maskProps({ json, ...place }, s),
    }),
    ["inputType", "maxLength", "rows", "autoComplete", "autocomplete", ...IN_FIELD, ...MASKED],
  );

/** In steps of one from a whole number, only whole numbers are reached. */
const isWhole = ({ step, min }: Json): boolean => step === 1 && (min === undefined || Number.isInteger(Number(min)));

const numeric = question(
  "form.number",
  (place, s) => {
    const { json } = place;
    if (json.step !== undefined && json.step !== "any" && !isWhole(json)) note(s, place, "step", "has no equivalent");
    const unit = unitOf(json);
    return {
      ...bounds(json.min, json.max),
      ...(isWhole(json) && { whole: true }),
      ...(unit !== undefined && { unit: said(s, unit, 40) }),
      placeholder: inField(place, s),
    };
  },
  ["step", "inputType", "min", "max", "minErrorText", "maxErrorText", ...IN_FIELD, ...MASKED],
);

const dated = question(
  "form.date",
  (place, s) => {
    const { json } = place;
    for (const what of ["min", "max"]) {
      if (json[what] !== undefined && !isDay(json[what])) note(s, place, what, "is no day or hour");
    }
    return {
      asks: own(DATES, String(json.inputType)) ?? "date",
      ...(isDay(json.min) && { earliest: json.min }),
      ...(isDay(json.max) && { latest: json.max }),
    };
  },
  ["inputType", "min", "max", "minErrorText", "maxErrorText", ...MASKED],
);

function isDay(value: unknown): boolean {
  return typeof value === "string" && /^(\d{4}-\d{2}-\d{2}(T[0-9:]{5,8})?|\d{2}:\d{2})$/.test(value);
}

function scale(place: Place, s: Survey): Node[] {
  const { json } = place;
  const ends = [
    "minRateDescription",
    "maxRateDescription",
    "rateType",
    "rateDisplayMode",
    "displayMode",
    "rateCount",
    "autoGenerate",
  ];
  if (listOf(json.rateValues).length > 0) {
    return question(
      "form.choice",
      () => ({ options: options(place, s, "rateValues").map((each) => ({ ...each, image: null })), look: "pills" }),
      ["rateValues", ...ends.slice(2)],
    )(place, s);
  }
  if (json.rateType === "smileys") note(s, place, "rateType", "smileys have no equivalent: they are numbers here");
  const from = whole(json.rateMin, 1);
  const step = Math.max(1, whole(json.rateStep, 1));
  const count = whole(json.rateCount, 0);
  const to = json.rateMax === undefined && count > 0 ? from + (count - 1) * step : whole(json.rateMax, 5);
  return question(
    "form.scale",
    () => ({
      ...{ from, to: Math.min(to, from + 100 * step, 1_000), step },
      look: json.rateType === "stars" ? "stars" : "numbers",
      ...{ low: said(s, json.minRateDescription, 120), high: said(s, json.maxRateDescription, 120) },
    }),
    ["rateMin", "rateMax", "rateStep", ...ends],
  )(place, s);
}

function whole(value: unknown, otherwise: number): number {
  return typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= 100 ? value : otherwise;
}

const isEveryRowNeeded = (json: Json) => json.isAllRowRequired === true || json.eachRowRequired === true;

/** Plain texts that are all needed, or all not, are one answer. */
function areAlike(json: Json): boolean {
  const isPlain = (item: unknown) =>
    isJson(item) &&
    ["inputType", "validators", "min", "max", "maxLength", "defaultValue", "requiredIf"].every(
      (key) => item[key] === undefined,
    );
  const asks = (item: unknown) => isJson(item) && item.isRequired === true;
  return listOf(json.items).every(isPlain) && (isEveryRequired(json) || !listOf(json.items).some(asks));
}

const plainTexts = question(
  "form.texts",
  (place, s) => ({
    rows: listOf(place.json.items)
      .slice(0, 100)
      .flatMap((item, index) => {
        if (!isJson(item) || typeof item.name !== "string" || item.name === "") return [];
        const at: Place = { json: item, pointer: `${place.pointer}/items/${index}`, name: place.name };
        noteRest(s, at, new Set(["name", "title", "isRequired", ...IN_FIELD]));
        const label = said(s, item.title ?? item.name, 500);
        return [{ value: item.name.slice(0, 120), label, placeholder: inField(at, s) }];
      }),
    every: isEveryRequired(place.json),
    // Rows that are all needed are needed from the start.
    ...(isEveryRequired(place.json) && { required: true }),
  }),
  ["items"],
);

function answerValue(value: unknown, otherwise: boolean): string | number | boolean {
  if (typeof value === "string") return value.slice(0, 200);
  return typeof value === "number" || typeof value === "boolean" ? value : otherwise;
}

function content(place: Place, s: Survey): Node[] {
  const node = make("content.rich-text", idOf(s, place.name || "text"), {
    text: richFromHtml(said(s, place.json.html, 20_000), (what) => note(s, place, "html", what)),
  });
  visibility(node.id, place, s);
  noteRest(s, place, new Set([...QUIET, "html"]));
  return [node];
}

function panel(place: Place, s: Survey): Node[] {
  const { json } = place;
  const node = make(
    "form.group",
    idOf(s, place.name || "group"),
    { title: said(s, json.title, 300), note: said(s, json.description, 1_000) },
    {
      fields: surveyElements(
        listOf(json.elements ?? json.questions),
        `${place.pointer}/${json.elements ? "elements" : "questions"}`,
        titled(json, s),
      ),
    },
  );
  visibility(node.id, place, s);
  neededAsWhole(place, node.slots?.fields ?? [], s);
  noteRest(s, place, new Set([...QUIET, ...NEEDED, "elements", "questions", "state", "questionTitleLocation"]));
  return [node];
}

function calculated(place: Place, s: Survey): Node[] {
  const { json } = place;
  const value = tried(s, place, "expression", () => expressionOf(String(json.expression ?? ""), s));
  if (value === undefined) return [];
  const look = isUnseen(place, s) ? "hidden" : json.displayStyle === "currency" ? "money" : "text";
  if (json.displayStyle !== undefined && json.displayStyle !== "none" && json.displayStyle !== "currency")
    note(s, place, "displayStyle", "is shown as the value alone");
  return following(place, value, look, ["expression", "displayStyle"], s);
}

/** A value that follows from others. One that nobody sees is reckoned all the same: others read it. */
function following(place: Place, value: Logic, look: string, used: readonly string[], s: Survey): Node[] {
  const { json, name } = place;
  const key = typeof json.valueName === "string" && json.valueName !== "" ? json.valueName : name;
  const node = make("form.calculated", idOf(s, name), {
    ...{ name: fieldName(s, key), label: said(s, json.title ?? name, 500), value, look },
  });
  visibility(node.id, { ...place, json: { visibleIf: json.visibleIf } }, s);
  noteRest(s, place, new Set([...QUIET, "valueName", ...used]));
  return [node];
}

/** Settings of a text that nobody types. */
const UNTYPED = [
  ...["readOnly", "inputType", "isRequired", "requiredErrorText", ...IN_FIELD, "maxLength", "rows"],
  ...["min", "max", "step", "defaultValue", "defaultValueExpression", "setValueExpression", "clearIfInvisible"],
  ...MASKED,
];

/** A text that cannot be changed and has an expression is what that comes to; undefined where it is none. */
function reckoned(place: Place, s: Survey): Node[] | undefined {
  const { json } = place;
  const what = ["setValueExpression", "defaultValueExpression"].find((key) => json[key] !== undefined);
  if (json.readOnly !== true || json.setValueIf !== undefined || what === undefined || isUnseen(place, s))
    return undefined;
  const value = readOf(place, what, s);
  if (value === undefined) return undefined;
  noteHidden(place, s);
  return following(place, value, json.maskType === "currency" ? "money" : "text", UNTYPED, s);
}

const slider = question(
  "form.number",
  (place, s) => {
    const { min, max, sliderType } = place.json;
    if (sliderType === "range") note(s, place, "sliderType", "two ends have no equivalent: one number is asked");
    return bounds(min ?? 0, max ?? 100);
  },
  ["min", "max", "sliderType"],
);

/** What a file may weigh here. */
const MOST_MEGABYTES = 15;

/** THE question types of SurveyJS that have an equivalent. */
const MAKERS: Readonly<Record<string, Maker>> = {
  text: (asked, s) => {
    const fixed = reckoned(asked, s);
    if (fixed) return fixed;
    noteMask(asked, s);
    const place: Place = { ...asked, json: unmasked(asked.json) };
    const kind = String(place.json.inputType ?? "text");
    const isNumeric = listOf(place.json.validators).some((each) => isJson(each) && each.type === "numeric");
    if (kind === "number" || kind === "range" || isNumeric) return numeric(place, s);
    if (own(DATES, kind)) return dated(place, s);
    if (["month", "week", "color", "password"].includes(kind))
      note(s, place, "inputType", `"${kind}" is asked as plain text`);
    return plainText(1)(place, s);
  },
  comment: (place, s) => reckoned(place, s) ?? plainText(4)(place, s),
  radiogroup: one("boxes"),
  buttongroup: one("pills"),
  dropdown: (place, s) => one(isLong(place.json) ? "search" : "list")(place, s),
  checkbox: several("boxes"),
  tagbox: several("tags"),
  imagepicker: (place, s) => (place.json.multiSelect === true ? several("cards") : one("cards"))(place, s),
  boolean: question(
    "form.yesno",
    ({ json }, s) => ({
      ...{ accept: false, look: json.renderAs === "checkbox" ? "box" : "buttons" },
      ...{ yesValue: answerValue(json.valueTrue, true), noValue: answerValue(json.valueFalse, false) },
      // Neither yes nor no is no answer yet.
      ...(json.defaultValue === "indeterminate" && { start: "" }),
      ...(json.labelTrue !== undefined && { yes: said(s, json.labelTrue, 200) }),
      ...(json.labelFalse !== undefined && { no: said(s, json.labelFalse, 200) }),
    }),
    ["renderAs", "valueTrue", "valueFalse", "labelTrue", "labelFalse"],
  ),
  rating: scale,
  slider: slider,
  ranking,
  matrix: question(
    "form.matrix",
    (place, s) => {
      const [rows, columns] = [plainRows(place, s, "rows"), options(place, s, "columns")];
      const several = place.json.cellType === "checkbox";
      const missing = rows.length === 0 ? "rows" : columns.length === 0 ? "columns" : undefined;
      if (missing === undefined)
        return { rows, columns, several, ...(isEveryRowNeeded(place.json) && { every: true, required: true }) };
      note(s, place, missing, "there are none in the file: the table cannot be answered here, and needs not be");
      return { rows, columns, several, required: false };
    },
    ["rows", "columns", "isAllRowRequired", "eachRowRequired", "cellType", "eachRowUnique", "keyDuplicationError"],
  ),
  matrixdropdown: (place, s) => cells(place, s, surveyElements),
  matrixdynamic: (place, s) => repeatedRows(place, s, surveyElements),
  paneldynamic: (place, s) => repeatedPanels(place, s, surveyElements),
  multipletext: (place, s) => (areAlike(place.json) ? plainTexts(place, s) : textsApart(place, s, surveyElements)),
  file: question(
    "form.file",
    (place, s) => {
      const { sourceType, allowMultiple, maxSize } = place.json;
      const megabytes = Math.ceil(Number(maxSize) / 1_000_000);
      if (megabytes > MOST_MEGABYTES) note(s, place, "maxSize", `files above ${MOST_MEGABYTES} MB are refused here`);
      return {
        takes: takesOf(s, place, "acceptedTypes"),
        ...(sourceType === "camera" && { camera: "only" }),
        most: allowMultiple === true ? 10 : 1,
        ...(megabytes > 0 && { megabytes: Math.min(MOST_MEGABYTES, megabytes) }),
      };
    },
    [
      "acceptedTypes",
      "allowMultiple",
      "maxSize",
      "sourceType",
      "storeDataAsText",
      "waitForUpload",
      "allowImagesPreview",
    ],
  ),
  signaturepad: question("form.signature", () => ({}), ["signatureWidth", "signatureHeight", "penColor"]),
  html: content,
  panel,
  flowpanel: panel,
  expression: calculated,
};
