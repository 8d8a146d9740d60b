import { type Shape, survey, text } from "./shapes.ts";

const number = (name: string, more: Record<string, unknown> = {}) => text(name, { inputType: "number", ...more });

/** Values that nobody types, texts that recall, masks, scores, names that a page of its own knew. */
export const SURVEY_KEPT: readonly Shape[] = [
  {
    shape: "a question that nobody sees keeps a value for others",
    json: survey(
      number("rate", { visible: false, defaultValue: 0.2 }),
      number("price"),
      { type: "expression", name: "net", visible: false, expression: "{price} * 2" },
      { type: "expression", name: "tax", expression: "{net} * {rate}" },
      text("from", { visible: false, defaultValueExpression: "iif({price} > 10, 'much', 'little')" }),
      text("why", { visibleIf: "{from} = 'much'" }),
    ),
    shows: [
      [{}, ["price", "tax"]],
      [{ price: 20 }, ["price", "tax", "why"]],
    ],
    values: [
      [
        { price: 20, rate: 9 },
        { rate: "0.2", net: 40, tax: 8, from: "much" },
      ],
    ],
  },
  {
    shape: "an answer that is hidden is not kept, which a question that keeps its own is told",
    json: survey(
      text("a"),
      text("b", { visibleIf: "{a} = 1", clearIfInvisible: "none" }),
      text("c", { visibleIf: "{a} = 1", clearIfInvisible: "onHidden" }),
      text("d", { readOnly: true, setValueExpression: "{a} + 1", clearIfInvisible: "none" }),
    ),
    gone: [[{ a: 2, b: "x", c: "y" }, ["b", "c"]]],
    notes: ["/elements/1/clearIfInvisible", "/elements/3/clearIfInvisible"],
  },
  {
    shape: "an answer to start with that is calculated, and one that is shown there",
    json: survey(text("a", { defaultValueExpression: "today()", placeholder: "Here" }), {
      ...{ type: "dropdown", name: "d", choices: [1], placeholder: "Pick" },
    }),
    notes: ["/elements/0/defaultValueExpression", "/elements/1/placeholder"],
  },
  {
    shape: "items that older files write in one piece",
    json: survey(
      { type: "radiogroup", name: "r", choices: ["low|Too low", "high"], hasOther: true },
      { type: "matrix", name: "m", columns: ["1|One", 2], rows: ["a|First"] },
      text("why", { visibleIf: "{r} = 'low' and {m.a} = 1" }),
      text("own", { visibleIf: "{r} = 'other'" }),
    ),
    shows: [
      [{ r: "low", m: { a: "1" } }, ["r", "m", "why"]],
      [{ r: "something" }, ["r", "m", "own"]],
    ],
  },
  {
    shape: "words that are joined stay words, whatever they hold",
    json: survey(
      text("a"),
      text("b"),
      { type: "expression", name: "both", expression: "{a} + ', ' + {b}" },
      { type: "expression", name: "led", expression: "'No. ' + {a} + {b}" },
      { type: "expression", name: "sum", expression: "{a} + {b} + 1" },
    ),
    values: [
      [
        { a: "12", b: "3" },
        { both: "12, 3", led: "No. 123", sum: 16 },
      ],
    ],
  },
  {
    shape: "the words of a choice in an expression",
    json: survey(
      { type: "dropdown", name: "where", choices: [{ value: "ma", text: { default: "Morocco", fr: "Maroc" } }, "dz"] },
      { type: "checkbox", name: "many", choices: [{ value: 1, text: "One" }] },
      { type: "expression", name: "said", expression: "'In ' + displayValue('where')" },
      { type: "expression", name: "all", expression: "displayValue('many')" },
    ),
    values: [
      [{ where: "ma" }, { said: "In Morocco" }],
      [{ where: "dz" }, { said: "In dz" }],
    ],
    notes: ["/elements/3/expression"],
  },
  {
    shape: "a quiz is counted",
    json: {
      elements: [
        { type: "radiogroup", name: "a", choices: [1, 2], correctAnswer: 2 },
        { type: "checkbox", name: "b", choices: ["x", "y", "z"], correctAnswer: ["x", "y"] },
        text("again", { visibleIf: "{correctedAnswers} < {questionCount} and {incorrectAnswers} = 1" }),
      ],
    },
    shows: [
      [{ a: 2, b: ["y", "x"] }, ["a", "b"]],
      [{ a: 2, b: ["y"] }, ["a", "b", "again"]],
    ],
    values: [
      [
        { a: 2, b: ["y", "x"] },
        { correctAnswers: 2, questionCount: 2 },
      ],
    ],
  },
  {
    shape: "masks are patterns, amounts and days",
    json: survey(
      text("zip", { maskType: "pattern", maskSettings: { pattern: "99999" } }),
      text("code", { maskType: "pattern", maskSettings: { pattern: "\\A-99/aa#" } }),
      text("budget", { maskType: "currency", maskSettings: { prefix: "$", min: 10, precision: 0 } }),
      text("born", { maskType: "datetime", maskSettings: { pattern: "dd/mm/yyyy" } }),
      text("odd", { maskType: "braille" }),
    ),
    wrong: [
      [
        { zip: "123", code: "A-12/b3", budget: 5, born: "x" },
        { zip: "pattern", code: "pattern", budget: "min", born: "type" },
      ],
      [{ zip: "12345", code: "A-12/bc3", budget: 12, born: "12/11/2001" }, {}],
      [{ code: "A12bc3", budget: 12.5 }, { budget: "whole" }],
    ],
    notes: ["/elements/0/maskType", "/elements/1/maskType", "/elements/4/maskType"],
  },
  {
    shape: "what only the page of the survey knew is named once",
    json: {
      title: "Hello {visitor}",
      pages: [
        {
          title: "Page {pageno} of {pagecount}",
          elements: [text("a", { visibleIf: "{plan} = 'free'" }), text("b", { title: "{a}, {visitor} or {plan}?" })],
        },
      ],
      completedHtml: "<style>p{color:red}</style><p>Fine, {a}</p>",
    },
    shows: [[{}, ["b"]]],
    notes: ["/completedHtml", "/pages/0/elements/0/visibleIf", "/title"],
  },
  {
    shape: "ends that hang on answers, and links in the words of thanks",
    json: {
      elements: [{ type: "rating", name: "n" }],
      completedHtml: "<h3>Thanks</h3><a href='/x'>On</a>",
      completedHtmlOnCondition: [{ html: "never" }, { expression: "{n} > 3", html: "Good" }],
    },
    notes: ["/completedHtml", "/completedHtmlOnCondition"],
  },
  {
    shape: "several are asked at least, or none",
    json: survey(
      { type: "checkbox", name: "c", choices: ["a", "b"], minSelectedChoices: 1 },
      { type: "ranking", name: "r", choices: ["a", "b"], selectToRankEnabled: true, maxSelectedChoices: 1 },
    ),
    wrong: [[{}, { c: "required" }]],
  },
];
