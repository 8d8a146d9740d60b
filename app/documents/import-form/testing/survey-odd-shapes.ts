import { type Shape, survey, text } from "./shapes.ts";

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const answers = (count: number, value: unknown) => Object.fromEntries(times(count, (at) => [`q${at}`, value]));

/** Settings that have no place in a document as they stand: each costs itself, and never the form. */
export const SURVEY_ODD: readonly Shape[] = [
  {
    shape: "a table of a quiz earns a point for each of its rows",
    json: survey({
      ...{ type: "matrix", name: "m", rows: ["r1", "No. 2"], columns: ["a", "b"] },
      correctAnswer: { r1: "a", "No. 2": "b" },
    }),
    values: [
      [{ m: { r1: "a", "No. 2": "a" } }, { correctAnswers: 1, incorrectAnswers: 1, questionCount: 2 }],
      [{ m: { r1: "a", "No. 2": "b" } }, { correctAnswers: 2, incorrectAnswers: 0 }],
    ],
  },
  {
    shape: "a table of several columns is right as a whole",
    json: survey(
      {
        ...{ type: "matrixdropdown", name: "t", rows: ["r"], columns: [{ name: "c" }, { name: "d" }], choices: [1, 2] },
        correctAnswer: { r: { c: 1, d: 2 } },
      },
      text("a", { correctAnswer: "" }),
    ),
    values: [
      [{ t: { r: { c: 1, d: 2 } } }, { correctAnswers: 1, questionCount: 1 }],
      [{ t: { r: { c: 1, d: 1 } } }, { correctAnswers: 0 }],
    ],
    notes: ["/correctAnswer"],
  },
  {
    shape: "a quiz is longer than one calculation",
    json: survey(...times(250, (at) => text(`q${at}`, { correctAnswer: "yes" }))),
    values: [
      [{}, { correctAnswers: 0, incorrectAnswers: 250 }],
      [answers(240, "yes"), { correctAnswers: 240, incorrectAnswers: 10, questionCount: 250 }],
    ],
  },
  {
    shape: "a table without rows, or without columns, is not waited for",
    json: survey(
      { type: "matrix", name: "m", columns: ["a"], isRequired: true },
      { type: "matrix", name: "n", rows: ["a"], eachRowRequired: true },
    ),
    wrong: [[{}, {}]],
    notes: ["/elements/0/rows", "/elements/1/columns"],
  },
  {
    shape: "a trigger sets, and asks for, an answer of several parts",
    json: {
      ...survey(text("a"), { type: "matrix", name: "m", rows: ["r1", "var"], columns: ["a"] }),
      triggers: [
        { type: "setvalue", expression: "{a} = 1", setToName: "m", setValue: { r1: "a" } },
        { type: "setvalue", expression: "{a} = 2", setToName: "m", setValue: { var: "a" } },
        { type: "setvalue", name: "m", value: { r1: "a" }, setToName: "a", setValue: "x" },
      ],
    },
    notes: [
      ...["/triggers/0/setValue", "/triggers/0/type", "/triggers/1/setValue", "/triggers/1/type"],
      "/triggers/2/expression",
    ],
  },
  {
    shape: "a trigger shows more than a rule does",
    json: {
      ...survey(text("a"), ...times(60, (at) => text(`q${at}`, { visible: false }))),
      triggers: [{ type: "visible", expression: "{a} = 1", questions: times(60, (at) => `q${at}`) }],
    },
    shows: [
      [{}, ["a"]],
      [{ a: 1 }, ["a", ...times(60, (at) => `q${at}`)]],
    ],
  },
  {
    shape: "one of more cells than a condition holds is needed",
    json: survey({
      ...{ type: "matrixdropdown", name: "t", cellType: "text", isRequired: true },
      ...{ rows: times(50, (at) => `r${at}`), columns: times(5, (at) => ({ name: `c${at}` })) },
    }),
    wrong: [[{}, {}]],
    notes: ["/rules"],
  },
  {
    shape: "a question goes with more choices than a condition holds",
    json: survey(text("a"), {
      ...{ type: "radiogroup", name: "r", hideIfChoicesEmpty: true },
      choices: times(201, (at) => ({ value: `v${at}`, visibleIf: `{a} = ${at}` })),
    }),
    values: [[{ a: 3, r: "v3" }, { r: "v3" }]],
    gone: [[{ a: 3, r: "v4" }, ["r"]]],
    notes: ["/rules"],
  },
  {
    shape: "more rows, columns and marks than a table has, and titles that are longer",
    json: survey(
      { type: "matrixdropdown", name: "t", rows: [{ value: "r", text: "x".repeat(400) }], columns: [{ name: "c" }] },
      { type: "matrix", name: "m", rows: times(101, String), columns: times(501, String) },
      { type: "rating", name: "n", rateValues: times(1_001, (at) => at) },
      { type: "rating", name: "o", rateCount: 100, rateStep: 100 },
      { type: "boolean", name: "b", valueTrue: "x".repeat(300) },
      text("p", { maskType: "pattern", maskSettings: { pattern: "9".repeat(400) } }),
    ),
    notes: [
      ...["/elements/0/columns/0/choices", "/elements/0/rows", "/elements/1/columns", "/elements/1/rows"],
      ...["/elements/2/rateValues", "/elements/5/maskSettings", "/elements/5/maskType"],
    ],
  },
];
