import { type Shape, survey, text } from "./shapes.ts";

/** Questions of every kind, their words, names and bounds. */
export const SURVEY_QUESTIONS: readonly Shape[] = [
  {
    shape: "words in languages we speak, and in one we do not",
    json: {
      title: { de: "Umfrage" },
      elements: [
        text("a", { title: { default: "Name", fr: "Nom", "ar-MA": "الاسم" } }),
        { type: "dropdown", name: "b", choices: [{ value: 1, text: { de: "Eins" } }] },
      ],
    },
    shows: [[{}, ["a", "b"]]],
  },
  {
    shape: "a matrix with conditions on its columns",
    json: survey({
      ...{ type: "matrixdropdown", name: "m", rows: ["r1", { value: "r2", text: "Second" }] },
      columns: [
        { name: "c", cellType: "dropdown", choices: ["x", "y"], isRequired: true },
        { name: "why", cellType: "text", visibleIf: "{row.c} = 'y'" },
      ],
    }),
    shows: [[{ m: { r1: { c: "x" }, r2: { c: "y" } } }, ["m.r1.c", "m.r2.c", "m.r2.why"]]],
    wrong: [[{ m: { r1: { c: "x" } } }, { "m.r2.c": "required" }]],
  },
  {
    shape: "a simple matrix, every row of it needed",
    json: survey(
      {
        type: "matrix",
        name: "m",
        rows: ["r1", "r2"],
        columns: [{ value: 1, text: "Bad" }, 2],
        isAllRowRequired: true,
      },
      text("a", { visibleIf: "{m.r1} = 2" }),
    ),
    shows: [[{ m: { r1: "2" } }, ["m", "a"]]],
    wrong: [
      [{ m: { r1: 1 } }, { m: "all_rows" }],
      [{}, { m: "required" }],
    ],
  },
  {
    shape: "a matrix that grows",
    json: survey({
      ...{ type: "matrixdynamic", name: "m", rowCount: 1, maxRowCount: 2, addRowText: "More" },
      columns: [
        { name: "item", cellType: "text" },
        { name: "kind", cellType: "dropdown", choices: ["a"] },
      ],
    }),
    shows: [
      [{}, ["m.0.item", "m.0.kind"]],
      [{ m: [{ item: "x" }] }, ["m.0.item", "m.0.kind", "m.1.item", "m.1.kind"]],
    ],
    notes: ["/elements/0/addRowText", "/elements/0/type"],
  },
  {
    shape: "a panel that grows, with conditions inside",
    json: survey({
      ...{ type: "paneldynamic", name: "p", panelCount: 1, maxPanelCount: 2 },
      templateElements: [
        { type: "radiogroup", name: "k", choices: ["a", "b"] },
        text("w", { visibleIf: "{panel.k} = 'b'", isRequired: true }),
      ],
    }),
    shows: [
      [{ p: [{ k: "a" }] }, ["p.0.k", "p.1.k"]],
      [{ p: [{ k: "b" }] }, ["p.0.k", "p.0.w", "p.1.k"]],
    ],
    notes: ["/elements/0/type"],
  },
  {
    shape: "several texts, one of them needed: each is a question of its own",
    json: survey({
      type: "multipletext",
      name: "t",
      items: [
        { name: "a", isRequired: true },
        { name: "b", title: "B", inputType: "email" },
      ],
    }),
    shows: [[{}, ["t.a", "t.b"]]],
    wrong: [
      [{ t: { a: "x", b: "y" } }, { "t.b": "pattern" }],
      [{ t: { b: "y@z.ma" } }, { "t.a": "required" }],
    ],
    values: [[{ t: { a: "x" } }, { "t.a": "x" }]],
  },
  {
    shape: "several texts, all of them needed or none: one answer",
    json: survey(
      { type: "multipletext", name: "t", items: [{ name: "a" }, { name: "b" }] },
      { type: "multipletext", name: "u", items: [{ name: "a", isRequired: true }] },
    ),
    wrong: [[{ u: { a: "" } }, { u: "required" }]],
    values: [
      [
        { t: { a: "x" }, u: { a: "y" } },
        { t: { a: "x" }, u: { a: "y" } },
      ],
    ],
  },
  {
    shape: "an answer that stands alone is refused beside others",
    json: survey(
      { type: "checkbox", name: "c", choices: ["a", "b", { value: "all", isExclusive: true }], showNoneItem: true },
      { type: "tagbox", name: "t", choices: ["a", "none"], showDontKnowItem: true },
      { type: "radiogroup", name: "r", choices: ["a", "b"], showNoneItem: true },
    ),
    wrong: [
      [{ c: ["a", "b"], t: ["a", "none"], r: "none" }, {}],
      [{ c: ["none"], t: ["dontknow"] }, {}],
      [
        { c: ["a", "none"], t: ["dontknow", "a"] },
        { c: "expression", t: "expression" },
      ],
      [{ c: ["all", "b"] }, { c: "expression" }],
    ],
  },
  {
    shape: "choices of every kind",
    json: survey(
      { type: "radiogroup", name: "r", choices: ["a"], showNoneItem: true, noneValue: "nothing", showOtherItem: true },
      {
        type: "dropdown",
        name: "d",
        choices: ["a", "a", { value: "b", visibleIf: "{r} = 'a'" }],
        showDontKnowItem: true,
      },
      { type: "tagbox", name: "t", choices: [1, 2, 3], maxSelectedChoices: 2 },
      { type: "checkbox", name: "c", choicesByUrl: { url: "x" }, showSelectAllItem: true },
    ),
    values: [
      [
        { r: "nothing", d: "dontknow", t: ["1", 2] },
        { r: "nothing", d: "dontknow", t: [1, 2] },
      ],
    ],
    wrong: [
      [{ r: "own words" }, {}],
      [
        { d: "x", t: [1, 2, 3] },
        { d: "one_of", t: "max_count" },
      ],
    ],
    notes: ["/elements/3/choices", "/elements/3/choicesByUrl", "/elements/3/showSelectAllItem"],
  },
  {
    shape: "words beside an answer, and conditions that read them",
    json: survey(
      {
        type: "radiogroup",
        name: "r",
        choices: ["a"],
        showCommentArea: true,
        commentText: "Why?",
        visibleIf: "{x} != 'hide'",
      },
      text("x"),
      text("y", { visibleIf: "{r-Comment} notempty" }),
    ),
    shows: [
      [{}, ["r", "r-Comment", "x"]],
      [{ "r-Comment": "so" }, ["r", "r-Comment", "x", "y"]],
      [{ x: "hide" }, ["x"]],
    ],
  },
  {
    shape: "validators of every kind",
    json: survey(
      text("n", { validators: [{ type: "numeric", minValue: 10, maxValue: 20 }] }),
      text("t", { validators: [{ type: "text", minLength: 3, maxLength: 5 }] }),
      text("e", { validators: [{ type: "email" }] }),
      text("z", { validators: [{ type: "regex", regex: "^\\d+$" }] }),
      text("x", { validators: [{ type: "expression", expression: "{x} = {t}", text: "Not the same" }] }),
      { type: "rating", name: "g", validators: [{ type: "answercount", minCount: 2 }, { type: "shape" }] },
    ),
    wrong: [
      [
        { n: "9", t: "ab", e: "x", z: "a", x: "other" },
        { n: "min", t: "min_length", e: "pattern", z: "pattern", x: "expression" },
      ],
      [{ n: "12", t: "abc", e: "a@b.ma", z: "1", x: "abc" }, {}],
      [{}, {}],
      // A condition is asked of an empty answer too.
      [{ t: "abc" }, { x: "required" }],
    ],
    notes: ["/elements/5/validators", "/elements/5/validators/1/type"],
  },
  {
    shape: "bounds that are expressions, and bounds that are none",
    json: survey(
      text("a", { inputType: "number", min: "2", max: 1e30 }),
      text("b", { inputType: "number", minValueExpression: "{a} + 1" }),
      text("d", { inputType: "date", min: "tomorrow", max: "2026-12-31" }),
    ),
    wrong: [
      [
        { a: 1, b: 1, d: "2027-01-01" },
        { a: "min", b: "expression", d: "latest" },
      ],
      [{ a: 3, b: 4 }, {}],
    ],
    notes: ["/elements/2/min"],
  },
  {
    shape: "numbers to choose from, two ends of one slider, and a value in per cent",
    json: survey(
      { type: "dropdown", name: "d", choicesMin: 1, choicesMax: 30, choicesStep: 2, searchEnabled: true },
      { type: "slider", name: "s", sliderType: "range", min: 1, max: 5 },
      { type: "expression", name: "e", expression: "{s} / 5", displayStyle: "percent" },
    ),
    values: [
      [
        { d: "29", s: 4 },
        { d: 29, s: 4 },
      ],
    ],
    wrong: [
      [
        { d: 30, s: 9 },
        { d: "one_of", s: "max" },
      ],
    ],
    notes: ["/elements/1/sliderType", "/elements/2/displayStyle"],
  },
  {
    shape: "marks of every kind",
    json: survey(
      { type: "rating", name: "a", rateMin: 0, rateMax: 10 },
      { type: "rating", name: "b", rateValues: ["low", { value: 9, text: "High" }] },
      { type: "rating", name: "c", rateCount: 3, rateType: "smileys" },
      text("low", { visibleIf: "{a} <= 6 and {b} = 9" }),
    ),
    shows: [[{ a: "6", b: 9 }, ["a", "b", "c", "low"]]],
    wrong: [
      [
        { a: 11, c: 4 },
        { a: "one_of", c: "one_of" },
      ],
    ],
    notes: ["/elements/2/rateType"],
  },
  {
    shape: "content, with answers in its words",
    json: survey(text("first_name"), {
      ...{ type: "html", name: "h", visibleIf: "{first_name} notempty" },
      html: "<h3>Hello {first_name}</h3><script>alert(1)</script><p>and {unknown} &amp; more</p>",
    }),
    shows: [[{}, ["first_name"]]],
    notes: ["/elements/1/html"],
  },
  {
    shape: "names with spaces, dots, Arabic, and too many letters",
    json: survey(
      text("two words"),
      text("الاسم"),
      text("a.b"),
      text("x".repeat(120)),
      text("s", { visibleIf: "{two words} = 1 and {الاسم} = 'x' and {a.b} = 2" }),
      text("l", { visibleIf: `{${"x".repeat(120)}} = 1` }),
    ),
    shows: [
      [
        { "two words": 1, الاسم: "x", "a.b": 2, ["x".repeat(80)]: 1 },
        ["two words", "الاسم", "a.b", "x".repeat(80), "s", "l"],
      ],
    ],
  },
  {
    shape: "two questions of one answer",
    json: survey(
      text("a"),
      text("q1", { valueName: "shared", visibleIf: "{a} = 1" }),
      text("q2", { valueName: "shared", visibleIf: "{a} = 2" }),
      text("z", { visibleIf: "{q1} = 'x'" }),
    ),
    shows: [[{ a: 2, shared: "x" }, ["a", "shared", "z"]]],
  },
  {
    shape: "dates that count",
    json: survey(
      text("born", { inputType: "date" }),
      text("adult", { visibleIf: "age({born}) >= 18" }),
      text("soon", { visibleIf: "{born} > today()" }),
      text("gap", { visibleIf: "dateDiff({born}, today(), 'days') > 10" }),
    ),
    shows: [
      [{ born: "2008-11-26" }, ["born", "adult", "gap"]],
      [{ born: "2008-11-27" }, ["born", "gap"]],
      [{ born: "2026-12-01" }, ["born", "soon"]],
    ],
  },
  {
    shape: "kinds that have no equivalent are each named",
    json: survey(
      { type: "imagemap", name: "i" },
      { type: "image", name: "j", imageLink: "x" },
      { type: "customwidget", name: "k" },
      text("a"),
    ),
    shows: [[{}, ["a"]]],
    notes: ["/elements/0/type", "/elements/1/type", "/elements/2/type"],
  },
  {
    shape: "files that are refused here are named, by their types and by their size",
    json: survey(
      { type: "file", name: "photo", acceptedTypes: "image/*, .pdf", maxSize: 2_000_000 },
      { type: "file", name: "letter", acceptedTypes: ".pdf,.docx" },
      { type: "file", name: "scan", acceptedTypes: ".dcm", maxSize: 50_000_000 },
    ),
    wrong: [
      [
        {
          photo: [{ name: "film.mp4", type: "video/mp4", size: 10 }],
          letter: [{ name: "letter.pdf", type: "application/pdf", size: 10 }],
        },
        { photo: "file_type" },
      ],
    ],
    notes: ["/elements/1/acceptedTypes", "/elements/2/acceptedTypes", "/elements/2/maxSize"],
  },
  {
    shape: "panels as deep as anybody draws",
    json: survey(
      Array.from({ length: 12 }).reduce<Record<string, unknown>>(
        (inside, _, depth) => ({ type: "panel", name: `p${depth}`, elements: [inside] }),
        text("deep"),
      ),
    ),
    shows: [[{}, ["deep"]]],
  },
];
