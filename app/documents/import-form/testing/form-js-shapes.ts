import { components, field, type Shape } from "./shapes.ts";

export const FORM_JS: readonly Shape[] = [
  {
    shape: "hidden by an expression",
    json: components(
      field("a"),
      { type: "number", key: "n" },
      field("b", { conditional: { hide: '=n > 3 and a = "x"' } }),
    ),
    shows: [
      [{ a: "x", n: 4 }, ["a", "n"]],
      [{ a: "x", n: 3 }, ["a", "n", "b"]],
      [{}, ["a", "n", "b"]],
    ],
  },
  {
    shape: "a box that nobody touched is a no",
    json: components(
      { type: "checkbox", key: "c" },
      field("b", { conditional: { hide: "=c = false" } }),
      field("d", { conditional: { hide: "=c" } }),
    ),
    shows: [
      [{}, ["c", "d"]],
      [{ c: true }, ["c", "b"]],
    ],
  },
  {
    shape: "groups with paths, and conditions that look inside first",
    json: components(field("kind"), {
      ...{ type: "group", path: "invoice", label: "Invoice", showOutline: true },
      components: [field("kind"), field("note", { conditional: { hide: '=kind = "none"' } })],
    }),
    shows: [
      [{ kind: "none" }, ["kind", "invoice.kind", "invoice.note"]],
      [{ "invoice.kind": "none" }, ["kind", "invoice.kind"]],
    ],
  },
  {
    shape: "a group that is hidden as a whole",
    json: components(field("a"), {
      ...{ type: "group", conditional: { hide: '=a = ""' } },
      components: [field("b", { validate: { required: true } })],
    }),
    shows: [
      [{ a: "" }, ["a"]],
      [{ a: "x" }, ["a", "b"]],
    ],
    wrong: [[{}, {}]],
  },
  {
    shape: "a list that grows, with conditions of its own",
    json: components({
      ...{ type: "dynamiclist", path: "people", label: "People", defaultRepetitions: 2, allowAddRemove: true },
      components: [
        field("why", { conditional: { hide: '=name = "x"' } }),
        field("name", { validate: { required: true } }),
      ],
    }),
    shows: [[{ "people.0.name": "x", "people.1.name": "y" }, ["people.0.name", "people.1.why", "people.1.name"]]],
    notes: ["/components/0/allowAddRemove", "/components/0/type"],
  },
  {
    shape: "what a list that grows comes to",
    json: components(
      {
        ...{ type: "dynamiclist", path: "lines", label: "Lines", defaultRepetitions: 2 },
        components: [
          { type: "number", key: "n" },
          { type: "number", key: "price" },
          { type: "expression", key: "sum", expression: "=this.n * this.price" },
        ],
      },
      { type: "expression", key: "total", expression: "=sum(lines.sum)" },
      { type: "expression", key: "first", expression: "=lines[1].n + max(lines.price)" },
      { type: "expression", key: "places", expression: "=count(lines)" },
      field("much", { conditional: { hide: "=total < 100" } }),
    ),
    shows: [
      [
        {
          lines: [
            { n: 2, price: 40 },
            { n: 1, price: 20 },
          ],
        },
        ["lines.0.n", "lines.0.price", "lines.1.n", "lines.1.price", "much"],
      ],
    ],
    values: [
      [
        {
          lines: [
            { n: 2, price: 40 },
            { n: 1, price: 5 },
          ],
        },
        { total: 85, first: 42 },
      ],
    ],
    notes: ["/components/0/type", "/components/3/expression"],
  },
  {
    shape: "what stands in braces and is no answer",
    json: components(field("a", { label: "For {{b}}", description: "{{#loop b}}yes{{/loop}}" }), field("b"), {
      type: "text",
      id: "t",
      text: "Hello {{a}}, {{random number()}}",
    }),
    notes: ["/components/0/description", "/components/2/text"],
  },
  {
    shape: "what is drawn only is named",
    json: components(
      { type: "iframe", id: "f", url: "https://example.com" },
      { type: "table", id: "t", dataSource: "=rows" },
      { type: "image", id: "i", source: "x" },
      { type: "separator", id: "s" },
      { type: "spacer", id: "sp", height: 20 },
      { type: "documentPreview", id: "d" },
      field("a"),
    ),
    shows: [[{}, ["a"]]],
    notes: ["/components/0/type", "/components/1/type", "/components/2/type", "/components/5/type"],
  },
  {
    shape: "options in the file, and options from data",
    json: components(
      {
        type: "select",
        key: "s",
        values: [
          { label: "One", value: "1" },
          { label: "Two", value: "2" },
        ],
        searchable: true,
      },
      { type: "radio", key: "r", valuesKey: "people" },
      { type: "checklist", key: "c", valuesExpression: "=x" },
      { type: "taglist", key: "t", values: [{ label: "A", value: "a" }] },
      field("b", { conditional: { hide: '=list contains(t, "a")' } }),
    ),
    shows: [[{ t: ["a"] }, ["s", "r", "c", "t"]]],
    wrong: [[{ s: "3", r: "anybody" }, { s: "one_of" }]],
    notes: ["/components/1/valuesKey", "/components/2/valuesExpression"],
  },
  {
    shape: "bounds, also those that are expressions",
    json: components(
      { type: "number", key: "least" },
      { type: "number", key: "n", decimalDigits: 0, validate: { min: "=least", max: 9 } },
      field("w", { validate: { required: "=n > 3", minLength: 2.5, maxLength: 4, pattern: "^[A-Z]{2}$" } }),
      field("m", { validate: { validationType: "email" } }),
    ),
    wrong: [
      [{ least: 2, n: 1 }, { n: "expression" }],
      [{ n: 4.5 }, { n: "whole", w: "required" }],
      [
        { w: "a", m: "x" },
        { w: "min_length", m: "pattern" },
      ],
      [{ w: "Ab" }, { w: "pattern" }],
    ],
  },
  {
    shape: "patterns that cannot be walked are named",
    json: components(
      field("a", { validate: { pattern: "(a)\\1" } }),
      field("b", { validate: { pattern: "/^b+$/i" } }),
      field("c", { validate: { pattern: "(" } }),
    ),
    wrong: [[{ a: "x", b: "x", c: "x" }, { b: "pattern" }]],
    values: [[{ b: "BbB" }, { b: "BbB" }]],
    notes: ["/components/0/validate/pattern", "/components/2/validate/pattern"],
  },
  {
    shape: "expressions calculate, and conditions read them",
    json: components(
      { type: "number", key: "p" },
      { type: "expression", key: "twice", expression: "=p * 2", computeOn: "change" },
      field("big", { conditional: { hide: "=twice <= 10" } }),
    ),
    shows: [
      [{ p: 5 }, ["p"]],
      [{ p: 6 }, ["p", "big"]],
    ],
    values: [
      [
        { p: 6, big: "x" },
        { p: 6, twice: 12, big: "x" },
      ],
    ],
  },
  {
    shape: "FEEL of many kinds",
    json: components(
      { type: "number", key: "n" },
      field("t"),
      field("between", { conditional: { hide: "=n between 2 and 4" } }),
      field("range", { conditional: { hide: "=n in [2..4)" } }),
      field("among", { conditional: { hide: '=t in ("a", "b")' } }),
      field("if", { conditional: { hide: '=if n > 3 then t = "a" else false' } }),
      field("words", { conditional: { hide: '=starts with(t, "a") and string length(t) > 2' } }),
    ),
    shows: [
      [{ n: 4, t: "a" }, ["n", "t", "range", "words"]],
      [{ n: 1, t: "abc" }, ["n", "t", "between", "range", "among", "if"]],
    ],
  },
  {
    shape: "FEEL that has no equivalent is named, and hides nothing",
    json: components(
      field("a", { conditional: { hide: "=some x in list satisfies x > 1" } }),
      field("b", { conditional: { hide: "={x: 1} = 1" } }),
      field("c", { conditional: { hide: "=a +" } }),
    ),
    shows: [[{}, ["a", "b", "c"]]],
    notes: ["/components/0/conditional", "/components/1/conditional", "/components/2/conditional"],
  },
  {
    shape: "texts that recall answers, and texts that are calculated",
    json: components(
      field("name", { label: "=for x in list return x" }),
      { type: "text", id: "t", text: "# Hello {{name}}\nand {{other}}" },
      { type: "html", id: "h", content: "<p onclick='x()'>Fine</p>" },
      { type: "text", id: "e", text: "=concatenate(a)" },
    ),
    shows: [[{}, ["name"]]],
    notes: ["/components/0/label", "/components/1/text", "/components/3/text"],
  },
  {
    shape: "days and hours",
    json: components(
      { type: "datetime", key: "d", subtype: "date", dateLabel: "Day", disallowPassedDates: true },
      { type: "datetime", key: "t", subtype: "time", timeLabel: "Hour", use24h: true },
      { type: "filepicker", key: "f", accept: "image/*", multiple: true },
      { type: "button", key: "reset", action: "reset" },
    ),
    wrong: [
      [
        { d: "2026-11-25", t: "25:00" },
        { d: "earliest", t: "type" },
      ],
    ],
    notes: ["/components/3/action"],
  },
  {
    shape: "files of a type that is refused, and a number between two units, are named",
    json: components(
      { type: "filepicker", key: "f", accept: ".png,.docx" },
      { type: "number", key: "n", appearance: { prefixAdorner: "about", suffixAdorner: "DH" } },
      { type: "number", key: "m", appearance: { prefixAdorner: "DH" } },
    ),
    notes: ["/components/0/accept", "/components/1/appearance"],
  },
  {
    shape: "what is unknown stays unknown: neither a comparison with nothing holds, nor its contrary",
    json: components(
      { type: "number", key: "age" },
      { type: "number", key: "price" },
      { type: "expression", key: "double", expression: "=price * 2 + 1" },
      field("grown", { conditional: { hide: "=not(age >= 18)" } }),
      field("child", { conditional: { hide: "=not(age between 3 and 12)" } }),
      field("cheap", { conditional: { hide: "=price - 10 < 5" } }),
    ),
    shows: [
      [{}, ["age", "price", "grown", "child", "cheap"]],
      [{ age: 17, price: 12 }, ["age", "price"]],
      [{ age: 10, price: 20 }, ["age", "price", "child", "cheap"]],
    ],
    values: [[{ price: 2 }, { double: 5 }]],
  },
];
