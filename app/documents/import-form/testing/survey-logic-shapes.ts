import { type Shape, survey, text } from "./shapes.ts";

/** Conditions, panels, pages, triggers, calculated values. */
export const SURVEY_LOGIC: readonly Shape[] = [
  {
    shape: "a panel that comes and goes takes its questions along",
    json: survey(text("a"), { type: "panel", name: "p", visibleIf: "{a} = 'x'", elements: [text("b"), text("c")] }),
    shows: [
      [{}, ["a"]],
      [{ a: "x", b: "1" }, ["a", "b", "c"]],
    ],
  },
  {
    shape: "panels in panels, each with a condition",
    json: survey(text("a"), {
      ...{ type: "panel", name: "p", visibleIf: "{a} notempty" },
      elements: [{ type: "panel", name: "q", visibleIf: "{a} = 'y'", elements: [text("b")] }, text("c")],
    }),
    shows: [
      [{ a: "x" }, ["a", "c"]],
      [{ a: "y" }, ["a", "b", "c"]],
    ],
  },
  {
    shape: "of a panel, a table, a list that is needed as a whole one answer is enough",
    json: survey(
      text("z"),
      { type: "panel", name: "p", isRequired: true, elements: [text("a"), text("b")] },
      {
        type: "matrixdropdown",
        name: "m",
        requiredIf: "{z} = '1'",
        rows: ["r"],
        columns: [{ name: "c", cellType: "text" }],
      },
      { type: "paneldynamic", name: "l", isRequired: true, templateElements: [text("c")] },
    ),
    wrong: [
      [{}, { a: "required", "l.0.c": "required" }],
      [{ z: "1", b: "x", l: [{ c: "y" }] }, { "m.r.c": "required" }],
      [{ b: "x", m: { r: { c: "1" } }, l: [{ c: "y" }] }, {}],
    ],
    notes: ["/elements/3/type"],
  },
  {
    shape: "an unknown kind of panel keeps what stands in it",
    json: survey({ type: "fancypanel", name: "f", elements: [text("a")] }),
    shows: [[{}, ["a"]]],
    notes: ["/elements/0/type"],
  },
  {
    shape: "conditions in words, signs and brackets",
    json: survey(
      text("n", { inputType: "number" }),
      text("k"),
      text("a", { visibleIf: "({n} greaterorequal 3 AND {n} less 10) or {k} == 'vip'" }),
      text("b", { visibleIf: "!({n} > 3) && {k} <> 'vip'" }),
    ),
    shows: [
      [{ n: 3 }, ["n", "k", "a", "b"]],
      [{ n: 10 }, ["n", "k"]],
      [{ n: 10, k: "vip" }, ["n", "k", "a"]],
    ],
  },
  {
    shape: "an answer that is not there is neither more nor less",
    json: survey(
      text("n", { inputType: "number" }),
      text("a", { visibleIf: "{n} < 5" }),
      text("b", { visibleIf: "{n} > 5" }),
      text("c", { visibleIf: "{n} != 5" }),
    ),
    shows: [
      [{}, ["n", "c"]],
      [{ n: 0 }, ["n", "a", "c"]],
    ],
  },
  {
    shape: "several answers: contains, anyof, allof, noneof, and lists that are the same",
    json: survey(
      { type: "checkbox", name: "c", choices: ["x", "y", "z"] },
      text("one", { visibleIf: "{c} contains 'x'" }),
      text("any", { visibleIf: "{c} anyof ['y', 'z']" }),
      text("all", { visibleIf: "{c} allof ['x', 'y']" }),
      text("not", { visibleIf: "{c} notcontains 'x'" }),
      text("same", { visibleIf: "{c} = ['y', 'x']" }),
    ),
    shows: [
      [{ c: ["x"] }, ["c", "one"]],
      [{ c: ["x", "y"] }, ["c", "one", "any", "all", "same"]],
      [{ c: ["z"] }, ["c", "any", "not"]],
    ],
  },
  {
    shape: "a yes that is kept as a word",
    json: survey(
      { type: "boolean", name: "b", valueTrue: "Yes", valueFalse: "No", defaultValue: "indeterminate" },
      text("a", { visibleIf: "{b} = 'Yes'" }),
      text("c", { visibleIf: "{b} = 'No'" }),
    ),
    shows: [
      [{}, ["b"]],
      [{ b: "Yes" }, ["b", "a"]],
      [{ b: "No" }, ["b", "c"]],
    ],
    values: [[{ b: true }, { b: "Yes" }]],
  },
  {
    shape: "a yes by default",
    json: survey({ type: "boolean", name: "b", defaultValue: "true" }, text("a", { visibleIf: "{b} = true" })),
    shows: [
      [{}, ["b", "a"]],
      [{ b: false }, ["b"]],
    ],
  },
  {
    shape: "what is greyed out is not waited for",
    json: survey(text("a"), text("b", { isRequired: true, enableIf: "{a} = 'x'" })),
    wrong: [
      [{}, {}],
      [{ a: "x" }, { b: "required" }],
    ],
    notes: ["/elements/1/enableIf"],
  },
  {
    shape: "what can only be read is not waited for",
    json: survey(text("a", { isRequired: true, readOnly: true })),
    wrong: [[{}, {}]],
    notes: ["/elements/0/readOnly"],
  },
  {
    shape: "needed by a condition",
    json: survey(text("a"), text("b", { requiredIf: "{a} contains 'need'" })),
    wrong: [
      [{ a: "none" }, {}],
      [{ a: "in need" }, { b: "required" }],
    ],
  },
  {
    shape: "set by an expression, under a condition",
    json: survey(
      text("n", { inputType: "number" }),
      text("twice", { setValueIf: "{n} > 2", setValueExpression: "{n} * 2" }),
      text("always", { setValueExpression: "iif({n} > 2, 'many', 'few')" }),
    ),
    values: [
      [{ n: 1 }, { n: 1, always: "few" }],
      [{ n: 3 }, { n: 3, twice: "6", always: "many" }],
    ],
    notes: ["/elements/1/setValueExpression", "/elements/2/setValueExpression"],
  },
  {
    shape: "calculated values serve as answers",
    json: {
      ...survey(
        text("p", { inputType: "number" }),
        text("q", { inputType: "number" }),
        text("big", { visibleIf: "{sum} >= 100" }),
      ),
      calculatedValues: [{ name: "sum", expression: "{p} * {q}", includeIntoResult: true }],
    },
    shows: [
      [{ p: 9, q: 11 }, ["p", "q"]],
      [{ p: 10, q: 10 }, ["p", "q", "big"]],
    ],
    values: [
      [
        { p: 2, q: 3 },
        { p: 2, q: 3, sum: 6 },
      ],
    ],
  },
  {
    shape: "calculated values stand on no page, so that none takes them along",
    json: {
      pages: [
        { name: "one", elements: [text("p", { inputType: "number" })] },
        { name: "two", visibleIf: "{p} > 1", elements: [text("q")] },
      ],
      calculatedValues: [{ name: "twice", expression: "{p} * 2" }],
      triggers: [{ type: "complete", expression: "{p} = 5" }],
    },
    shows: [[{ p: 5 }, ["p"]]],
    values: [
      [{ p: 1 }, { p: 1, twice: 2 }],
      [{ p: 5 }, { p: 5, twice: 10 }],
    ],
  },
  {
    shape: "an expression that is shown",
    json: survey(text("p", { inputType: "number" }), {
      type: "expression",
      name: "t",
      expression: "round({p} * 1.2, 1)",
      displayStyle: "currency",
      currency: "EUR",
    }),
    values: [[{ p: 3 }, { p: 3, t: 3.6 }]],
    notes: ["/elements/1/currency"],
  },
  {
    shape: "functions of the page are named and left out",
    json: survey(text("a"), text("b", { visibleIf: "myCheck({a}) = 1" }), text("c", { visibleIf: "isDisplayMode()" })),
    shows: [[{}, ["a", "b", "c"]]],
    notes: ["/elements/1/visibleIf", "/elements/2/visibleIf"],
  },
  {
    shape: "triggers of every kind",
    json: {
      pages: [
        { name: "p1", elements: [text("a"), text("copy"), text("made"), text("extra", { visible: false })] },
        { name: "p2", elements: [text("b")] },
        { name: "p3", elements: [text("c")] },
      ],
      triggers: [
        { type: "skip", expression: "{a} = 'skip'", gotoName: "c" },
        { type: "complete", expression: "{a} = 'end'" },
        { type: "copyvalue", expression: "{a} notempty", setToName: "copy", fromName: "a" },
        { type: "runexpression", expression: "{a} notempty", setToName: "made", runExpression: "{a} + '!'" },
        { type: "visible", expression: "{a} = 'more'", questions: ["extra"] },
        { type: "mystery", expression: "{a} = 1" },
      ],
    },
    shows: [
      [{ a: "x" }, ["a", "copy", "made", "b", "c"]],
      [{ a: "skip" }, ["a", "copy", "made", "c"]],
      [{ a: "end" }, ["a", "copy", "made"]],
      [{ a: "more" }, ["a", "copy", "made", "extra", "b", "c"]],
    ],
    values: [[{ a: "x" }, { a: "x", copy: "x", made: "x!" }]],
    notes: ["/triggers/2/type", "/triggers/3/type", "/triggers/5/type"],
  },
  {
    shape: "a trigger shows pages, whatever they are called",
    json: {
      pages: [
        { name: "one", elements: [text("a")] },
        { name: "Page_2", visible: false, elements: [text("b")] },
        { name: "the third", visible: false, elements: [text("c")] },
        { name: "b", visible: false, elements: [text("d")] },
      ],
      triggers: [{ type: "visible", expression: "{a} = 1", pages: ["Page_2", "the third", "b"] }],
    },
    shows: [
      [{}, ["a"]],
      [{ a: 1 }, ["a", "b", "c", "d"]],
    ],
  },
  {
    shape: "a trigger of an older file",
    json: {
      ...survey(text("a"), text("b")),
      triggers: [{ type: "setvalue", name: "a", operator: "equal", value: "x", setToName: "b", setValue: "y" }],
    },
    values: [[{ a: "x" }, { a: "x", b: "y" }]],
    notes: ["/triggers/0/type"],
  },
  {
    shape: "pages come and go",
    json: {
      pages: [
        { name: "one", elements: [text("a")] },
        { name: "two", visibleIf: "{a} = 'x'", requiredIf: "{a} = 1", elements: [text("b", { isRequired: true })] },
      ],
    },
    shows: [
      [{}, ["a"]],
      [{ a: "x" }, ["a", "b"]],
    ],
    wrong: [[{ a: "no" }, {}]],
    notes: ["/pages/1/requiredIf"],
  },
  {
    shape: "an older file says questions",
    json: { pages: [{ name: "p", questions: [text("a"), { type: "comment", name: "b", visibleIf: "{a} = 1" }] }] },
    shows: [
      [{ a: 1 }, ["a", "b"]],
      [{ a: 2 }, ["a"]],
    ],
  },
  {
    shape: "what is said at the end, by conditions, is named",
    json: {
      ...survey(text("a")),
      completedHtmlOnCondition: [{ expression: "{a} = 1", html: "x" }],
      navigateToUrl: "http://x",
    },
    notes: ["/completedHtmlOnCondition", "/navigateToUrl"],
  },
  {
    shape: "nothing is as much as nothing, a word is no amount, and an answer alone must be yes",
    json: survey(
      text("n", { inputType: "number" }),
      text("m", { inputType: "number" }),
      text("word"),
      { type: "boolean", name: "yes" },
      text("same", { visibleIf: "{n} >= {m}" }),
      text("more", { visibleIf: "{word} > 5" }),
      text("said", { visibleIf: "{word}" }),
      text("agreed", { visibleIf: "{yes}" }),
      text("cut", { visibleIf: "trunc({n}) = -2" }),
    ),
    shows: [
      [{}, ["n", "m", "word", "yes", "same"]],
      [{ n: 1 }, ["n", "m", "word", "yes"]],
      [{ n: -2.5, m: -3, word: "abc", yes: true }, ["n", "m", "word", "yes", "same", "agreed", "cut"]],
      [{ n: 1, word: "7" }, ["n", "m", "word", "yes", "more"]],
    ],
  },
];
