import { type Shape, survey, text } from "./shapes.ts";

const number = (name: string, more: Record<string, unknown> = {}) => ({
  name,
  cellType: "text",
  inputType: "number",
  ...more,
});
const shown = (name: string, expression: string) => ({ type: "expression", name, expression });

const order = {
  ...{ type: "matrixdynamic", name: "order", rowCount: 1, minRowCount: 1 },
  columns: [
    { name: "product", cellType: "dropdown", isRequired: true, choices: ["tajine", "rug"] },
    { name: "price", cellType: "expression", expression: "iif({row.product} = 'tajine', 120, 900)" },
    number("quantity", { defaultValue: 1, totalType: "sum" }),
    { name: "total", cellType: "expression", expression: "{row.quantity} * {row.price}", totalType: "sum" },
  ],
};

/** Tables whose rows people add, and what is reckoned of them. */
export const SURVEY_TABLES: readonly Shape[] = [
  {
    shape: "an order: a row opens once somebody has chosen in the one before, whatever is reckoned there",
    json: survey(order, shown("whole", "{order-total.total} + 20"), shown("many", "{order-total.quantity}")),
    shows: [
      [{}, ["order.0.product", "order.0.price", "order.0.quantity", "order.0.total", "whole", "many"]],
      [
        { order: [{ product: "rug" }] },
        [
          ...["order.0.product", "order.0.price", "order.0.quantity", "order.0.total"],
          ...["order.1.product", "order.1.price", "order.1.quantity", "order.1.total", "whole", "many"],
        ],
      ],
    ],
    wrong: [
      [{}, { "order.0.product": "required" }],
      [{ order: [{ product: "rug" }, { quantity: 2 }] }, { "order.1.product": "required" }],
    ],
    values: [[{ order: [{ product: "rug" }, { product: "tajine", quantity: 2 }] }, { whole: 1160, many: 3 }]],
    notes: ["/elements/0/type", "/elements/0/columns/2/totalType", "/elements/0/columns/3/totalType"],
  },
  {
    shape: "what a column comes to, by its functions",
    json: survey(
      { type: "paneldynamic", name: "p", templateElements: [text("n", { inputType: "number" })] },
      shown("sum", "sumInArray({p}, 'n')"),
      shown("avg", "avgInArray({p}, 'n')"),
      shown("most", "maxInArray({p}, 'n')"),
      shown("count", "countInArray({p}, 'n')"),
      text("big", { visibleIf: "sumInArray({p}, 'n') > 10" }),
      text("some", { visibleIf: "sumInArray({p}, 'n', {n} > 1) > 10" }),
    ),
    shows: [[{ p: [{ n: 4 }] }, ["p.0.n", "p.1.n", "sum", "avg", "most", "count", "some"]]],
    values: [[{ p: [{ n: 4 }, { n: 10 }] }, { sum: 14, avg: 7, most: 10, count: 2 }]],
    notes: ["/elements/0/type", "/elements/6/visibleIf"],
  },
  {
    shape: "the foot of a table with rows of its own",
    json: survey(
      {
        ...{ type: "matrixdropdown", name: "t", rows: ["a", { value: "b", text: "B" }] },
        columns: [number("n", { totalType: "max" }), number("m")],
      },
      shown("most", "{t-total.n}"),
      shown("none", "{t-total.m}"),
    ),
    values: [[{ t: { a: { n: 3 }, b: { n: 5 } } }, { most: 5 }]],
    notes: ["/elements/0/columns/0/totalType", "/elements/2/expression"],
  },
  {
    shape: "the foot of a table that grows counts nothing of a place that nobody began",
    json: survey(
      {
        ...{ type: "matrixdynamic", name: "t", rowCount: 1 },
        columns: [
          number("n"),
          { name: "fee", cellType: "expression", expression: "15", totalType: "sum" },
          { name: "more", cellType: "expression", expression: "{row.n} + 1", totalType: "avg" },
        ],
      },
      {
        ...{ type: "paneldynamic", name: "p", panelCount: 0 },
        templateElements: [text("who"), shown("fee", "10")],
      },
      shown("fees", "{t-total.fee}"),
      shown("mean", "{t-total.more}"),
      shown("sum", "sumInArray({p}, 'fee')"),
      shown("count", "countInArray({p}, 'fee')"),
    ),
    values: [
      [{}, { fees: 15, sum: 0, count: 0 }],
      [
        { t: [{ n: 3 }], p: [{ who: "A" }] },
        { fees: 15, mean: 4, sum: 10, count: 1 },
      ],
      [{ t: [{ n: 3 }, { n: 5 }] }, { fees: 30, mean: 5 }],
    ],
    notes: [
      ...["/elements/0/type", "/elements/0/columns/1/totalType", "/elements/0/columns/2/totalType"],
      "/elements/1/type",
    ],
  },
  {
    shape: "a place whose questions all stand in a panel is begun by any of them, and needs nothing before",
    json: survey({
      ...{ type: "paneldynamic", name: "p", panelCount: 1 },
      templateElements: [
        {
          ...{ type: "panel", name: "who" },
          elements: [
            text("name", { isRequired: true }),
            text("age", { inputType: "number" }),
            shown("next", "{panel.age} + 1"),
          ],
        },
      ],
    }),
    values: [[{ p: [{ name: "A" }, { name: "B", age: 4 }] }, { "p.0.name": "A", "p.1.name": "B", "p.1.next": 5 }]],
    wrong: [
      [{}, {}],
      [{ p: [{ age: 4 }] }, { "p.0.name": "required" }],
      [{ p: [{ name: "A" }, { age: 4 }] }, { "p.1.name": "required" }],
    ],
    notes: ["/elements/0/type"],
  },
  {
    shape: "a table has no answer of its own: what speaks of it as a whole is named",
    json: survey(order, text("a", { visibleIf: "{order} notempty" }), text("b", { visibleIf: "{order.length} > 1" })),
    notes: [
      ...["/elements/0/type", "/elements/0/columns/2/totalType", "/elements/0/columns/3/totalType"],
      ...["/elements/1/visibleIf", "/elements/2/visibleIf"],
    ],
  },
  {
    shape: "choices of another question",
    json: survey(
      { type: "checkbox", name: "have", choices: ["x", { value: "y", imageLink: "z" }] },
      { type: "radiogroup", name: "best", choicesFromQuestion: "have", choicesFromQuestionMode: "selected" },
    ),
    wrong: [[{ best: "q" }, { best: "one_of" }]],
    values: [[{ have: ["y"], best: "y" }, { best: "y" }]],
    notes: ["/elements/0/choices/1/imageLink"],
  },
];
