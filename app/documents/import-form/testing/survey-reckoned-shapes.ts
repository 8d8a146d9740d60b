import { type Shape, survey, text } from "./shapes.ts";

const number = (name: string, more: Record<string, unknown> = {}) => text(name, { inputType: "number", ...more });
const expression = (name: string, written: string) => ({ type: "expression", name, expression: written });
const ranking = (name: string, more: Record<string, unknown>) => ({
  ...{ type: "ranking", name, choices: ["x", "y", "z"] },
  ...more,
});

/** Values that follow from others, as survey-core 2 reckons them, limits of a ranking, and lists that begin with something. */
export const SURVEY_RECKONED: readonly Shape[] = [
  {
    shape: "how many are put in order",
    json: survey(
      ranking("two", { selectToRankEnabled: true, minSelectedChoices: 2, maxSelectedChoices: 2 }),
      ranking("one", { selectToRankEnabled: true, maxSelectedChoices: 1 }),
      ranking("all", { minSelectedChoices: 2, maxSelectedChoices: 2 }),
      ranking("free", { selectToRankEnabled: true }),
    ),
    wrong: [
      [{}, { two: "required", all: "required" }],
      [
        { two: ["x"], one: ["y", "x"], all: ["x", "y", "z"], free: ["z"] },
        { two: "expression", one: "expression" },
      ],
      [{ two: ["x", "y", "z"], all: ["z", "x", "y"] }, { two: "expression" }],
      [{ two: ["z", "x"], one: ["y"], all: ["z", "x", "y"], free: ["z", "x"] }, {}],
    ],
  },
  {
    shape: "an expression without answers in it is what a question begins with",
    json: survey(
      number("seats", { defaultValueExpression: "1 + 1" }),
      text("told", { defaultValueExpression: "'by mail'", defaultValue: "never" }),
      { type: "checkbox", name: "days", choices: ["sa", "su"], defaultValueExpression: "['sa', 'su']" },
      text("badge", { defaultValueExpression: "'Hi ' + {told}" }),
    ),
    values: [
      [{}, { seats: 2, told: "by mail", days: ["sa", "su"] }],
      [
        { seats: 4, days: ["su"] },
        { seats: 4, days: ["su"] },
      ],
    ],
    gone: [[{}, ["badge"]]],
    notes: ["/elements/3/defaultValueExpression"],
  },
  {
    shape: "a text that cannot be changed follows from its expression, and no more is asked for it",
    json: survey(
      number("price"),
      number("total", { readOnly: true, isRequired: true, defaultValueExpression: "{price} * 2" }),
      text("no", { readOnly: true, setValueExpression: "'No. ' + {price}", valueName: "number" }),
      text("why", { visibleIf: "{total} > 5" }),
      text("at", { inputType: "date", readOnly: true, defaultValueExpression: "dateAdd('2026-11-27', 2, 'days')" }),
      text("some", { readOnly: true, setValueIf: "{price} = 1", setValueExpression: "'one'" }),
    ),
    values: [
      [
        { price: 4, total: 1, number: "x" },
        { price: 4, total: 8, number: "No. 4", at: "2026-11-29" },
      ],
    ],
    shows: [[{ price: 4 }, ["price", "total", "number", "why", "at", "some"]]],
    wrong: [[{}, {}]],
    notes: ["/elements/5/readOnly", "/elements/5/setValueExpression"],
  },
  {
    shape: "a reckoned text of a row is nothing that was put there",
    json: survey({
      ...{ type: "matrixdynamic", name: "l", rowCount: 1, cellType: "text" },
      columns: [
        { name: "q", inputType: "number", isRequired: true },
        { name: "sum", readOnly: true, defaultValueExpression: "{row.q} * 3" },
        { name: "say" },
      ],
    }),
    values: [[{ l: [{ q: 2 }] }, { "l.0.sum": 6 }]],
    shows: [[{}, ["l.0.q", "l.0.sum", "l.0.say"]]],
    wrong: [
      [{}, {}],
      [{ l: [{ say: "x" }] }, { "l.0.q": "required" }],
    ],
    notes: ["/elements/0/type"],
  },
  {
    shape: "yes counts as one where it is reckoned with",
    json: survey(
      { type: "boolean", name: "gift" },
      { type: "boolean", name: "fast", valueTrue: "Y", valueFalse: "N" },
      number("price"),
      {
        ...{ type: "matrixdropdown", name: "t", rows: ["r"] },
        columns: [
          { name: "wrap", cellType: "boolean" },
          { name: "fee", cellType: "expression", expression: "{row.wrap} * 5" },
        ],
      },
      expression("more", "{price} + {gift} * 10 + {t.r.fee}"),
      expression("count", "sum({gift}, {gift}, 1)"),
      expression("words", "{gift} + ' it is'"),
      text("why", { visibleIf: "{price} + {gift} > 2" }),
    ),
    values: [
      [
        { gift: true, price: 2, t: { r: { wrap: true } } },
        { more: 17, count: 3, words: "true it is", "t.r.fee": 5 },
      ],
      [
        { gift: false, price: 2 },
        { more: 2, count: 1, words: "false it is", "t.r.fee": 0 },
      ],
    ],
    shows: [
      [{ gift: true, price: 2 }, ["gift", "fast", "price", "t.r.wrap", "t.r.fee", "more", "count", "words", "why"]],
      [{ gift: false, price: 2 }, ["gift", "fast", "price", "t.r.wrap", "t.r.fee", "more", "count", "words"]],
    ],
  },
  {
    shape: "as many places as an answer says, and all that is needed in each",
    json: survey(
      number("guests"),
      {
        ...{ type: "paneldynamic", name: "who", bindings: { panelCount: "guests" }, maxPanelCount: 3 },
        templateElements: [text("name", { isRequired: true })],
      },
      {
        ...{ type: "matrixdynamic", name: "m", bindings: { rowCount: "nobody" }, rowCount: 1, cellType: "text" },
        columns: [{ name: "c" }],
      },
    ),
    shows: [
      [{}, ["guests", "m.0.c"]],
      [{ guests: 2 }, ["guests", "who.0.name", "who.1.name", "m.0.c"]],
      [{ guests: 9 }, ["guests", "who.0.name", "who.1.name", "who.2.name", "m.0.c"]],
    ],
    wrong: [[{ guests: 2, who: [{ name: "A" }] }, { "who.1.name": "required" }]],
    notes: ["/elements/1/type", "/elements/2/bindings", "/elements/2/type"],
  },
  {
    shape: "lists, tables and short texts that begin with something",
    json: survey(
      {
        ...{ type: "paneldynamic", name: "d", defaultValue: [{ n: "A" }, { n: "B" }] },
        templateElements: [text("n"), text("z")],
      },
      {
        ...{ type: "matrixdynamic", name: "r", rowCount: 2, defaultRowValue: { n: "1" }, cellType: "text" },
        columns: [{ name: "n" }],
      },
      {
        ...{ type: "matrixdropdown", name: "t", rows: ["a", "b"], defaultValue: { b: { n: "x" } }, cellType: "text" },
        columns: [{ name: "n" }],
      },
      {
        ...{ type: "multipletext", name: "s", defaultValue: { mail: "a@b.co" } },
        items: [{ name: "who" }, { name: "mail", inputType: "email" }],
      },
    ),
    values: [[{}, { "d.0.n": "A", "d.1.n": "B", "r.0.n": "1", "r.1.n": "1", "t.b.n": "x", "s.mail": "a@b.co" }]],
    gone: [[{}, ["d.2.n", "r.2.n", "t.a.n", "s.who"]]],
    notes: ["/elements/0/type", "/elements/1/type"],
  },
];
