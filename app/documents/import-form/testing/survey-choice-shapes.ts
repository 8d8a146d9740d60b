import { type Shape, survey, text } from "./shapes.ts";

const cars = { type: "checkbox", name: "cars", choices: ["bmw", "audi", "vw"] };

/** Patterns that must be met. */
export const SURVEY_PATTERNS: readonly Shape[] = [
  {
    shape: "patterns, several of them, in any case, and those that mean nothing to a number",
    json: survey(
      text("a", {
        validators: [
          { type: "regex", regex: "^[A-Z]+-" },
          { type: "regex", regex: "\\d$" },
        ],
      }),
      text("b", { validators: [{ type: "regex", regex: "^[a-z]+$", caseInsensitive: true, text: "Letters" }] }),
      text("c", { inputType: "number", validators: [{ type: "regex", regex: "^1" }] }),
      text("d", { validators: [{ type: "regex", regex: "(?<=a)b" }] }),
      text("e", { validators: [{ type: "text", allowDigits: false }] }),
      text("f", { inputType: "number", step: 1 }),
    ),
    wrong: [
      [{ a: "AB-9", b: "Ab" }, {}],
      [
        { a: "AB-x", b: "1" },
        { a: "pattern", b: "pattern" },
      ],
      [
        { a: "9", e: "x1", f: 2.5 },
        { a: "pattern", e: "pattern", f: "whole" },
      ],
      [{ e: "x", f: 2 }, {}],
    ],
    notes: ["/elements/2/validators", "/elements/3/validators/0/regex"],
  },
];

/** Choices and rows that answers bring and take away. */
export const SURVEY_CHOICES: readonly Shape[] = [
  {
    shape: "choices that follow what was chosen before",
    json: survey(cars, {
      ...{
        type: "radiogroup",
        name: "best",
        choices: ["bmw", "audi", "vw"],
        choicesVisibleIf: "{cars} contains {item}",
      },
    }),
    values: [
      [{ cars: ["bmw", "vw"], best: "vw" }, { best: "vw" }],
      [{ cars: ["bmw"], best: "bmw" }, { best: "bmw" }],
    ],
    gone: [[{ cars: ["bmw"], best: "vw" }, ["best"]]],
  },
  {
    shape: "choices with conditions of their own, which count before that of all",
    json: survey(cars, {
      ...{ type: "dropdown", name: "best", choicesVisibleIf: "{cars} contains {item}" },
      choices: [
        "bmw",
        { value: "audi", text: "Audi", visibleIf: "{cars} notempty" },
        { value: "vw", visibleIf: "1 = 1" },
      ],
    }),
    values: [
      [{ best: "vw" }, { best: "vw" }],
      [{ cars: ["bmw"], best: "audi" }, { best: "audi" }],
    ],
    gone: [
      [{ best: "audi" }, ["best"]],
      [{ cars: ["audi"], best: "bmw" }, ["best"]],
    ],
  },
  {
    shape: "a choice that is greyed there cannot be made here",
    json: survey(cars, {
      ...{ type: "checkbox", name: "more", choices: ["a", { value: "b", enableIf: "{cars} contains 'bmw'" }] },
      choicesEnableIf: "{cars.length} < 3",
    }),
    values: [[{ cars: ["bmw"], more: ["a", "b"] }, { more: ["a", "b"] }]],
    gone: [
      [{ cars: ["bmw", "audi", "vw"], more: ["a"] }, ["more"]],
      [{ cars: ["vw"], more: ["b"] }, ["more"]],
    ],
    notes: ["/elements/1/enableIf"],
  },
  {
    shape: "choices carried over: those that were made, and those that were not",
    json: survey(
      cars,
      { type: "ranking", name: "order", choicesFromQuestion: "cars", choicesFromQuestionMode: "selected" },
      {
        ...{ type: "radiogroup", name: "never", choicesFromQuestion: "cars", choicesFromQuestionMode: "unselected" },
        ...{ hasNone: true, hideIfChoicesEmpty: true },
      },
    ),
    values: [
      [
        { cars: ["bmw", "vw"], order: ["vw", "bmw"], never: "audi" },
        { order: ["vw", "bmw"], never: "audi" },
      ],
      [
        { cars: ["bmw"], order: ["vw", "bmw"], never: "none" },
        { order: ["bmw"], never: "none" },
      ],
    ],
    gone: [[{ cars: ["bmw"], never: "bmw" }, ["never"]]],
  },
  {
    shape: "a question without anything to choose is hidden where it asks for that",
    json: survey(cars, {
      ...{ type: "radiogroup", name: "best", choicesFromQuestion: "cars", choicesFromQuestionMode: "selected" },
      ...{ isRequired: true, hideIfChoicesEmpty: true },
    }),
    shows: [
      [{}, ["cars"]],
      [{ cars: ["vw"] }, ["cars", "best"]],
    ],
    wrong: [[{}, {}]],
  },
  {
    shape: "rows that follow what was chosen before, of both kinds of tables",
    json: survey(
      cars,
      { type: "matrix", name: "m", columns: ["good"], rows: ["bmw", "vw"], rowsVisibleIf: "{cars} contains {item}" },
      {
        ...{ type: "matrixdropdown", name: "d", rows: ["bmw", { value: "vw", visibleIf: "{cars.length} > 1" }] },
        ...{ columns: [{ name: "c", cellType: "text" }], rowsVisibleIf: "{cars} contains {item}" },
      },
    ),
    shows: [
      [{}, ["cars", "m"]],
      [{ cars: ["bmw", "audi"] }, ["cars", "m", "d.bmw.c", "d.vw.c"]],
    ],
    values: [[{ cars: ["bmw"], m: { bmw: "good", vw: "good" } }, { m: { bmw: "good" } }]],
  },
  {
    shape: "what asks for Other asks for an answer of one's own, and for its words",
    json: survey(
      { type: "radiogroup", name: "r", choices: ["x", 3], hasOther: true },
      { type: "checkbox", name: "m", choices: ["x", "y"], showOtherItem: true },
      text("a", { visibleIf: "{r} = 'other'" }),
      text("b", { visibleIf: "{m} contains 'other'" }),
      text("c", { visibleIf: "{r-Comment} = 'mine'" }),
      text("d", { visibleIf: "{r} notempty and {r} != 'other'" }),
    ),
    shows: [
      [{}, ["r", "m"]],
      [{ r: 3, m: ["x", "y"] }, ["r", "m", "d"]],
      [{ r: "mine", m: ["x", "z"] }, ["r", "m", "a", "b", "c"]],
      [{ r: "other", m: ["other"] }, ["r", "m", "a", "b"]],
    ],
  },
  {
    shape: "a value with a quote in it, and a condition that cannot be read",
    json: survey(
      cars,
      {
        ...{ type: "radiogroup", name: "a", choices: ["l'eau", "x"], choicesVisibleIf: "{cars} contains {item}" },
      },
      { type: "radiogroup", name: "b", choices: ["x"], choicesVisibleIf: "{item} ~ 3" },
    ),
    values: [[{ a: "l'eau", b: "x" }, { b: "x" }]],
    gone: [[{ a: "l'eau" }, ["a"]]],
    notes: ["/elements/2/choicesVisibleIf"],
  },
];
