import { components, field, type Shape } from "./shapes.ts";

/** Texts that calculate, contexts, options that stand in an expression, fields that are greyed. */
export const FORM_JS_TEXTS: readonly Shape[] = [
  {
    shape: "a context, of which one entry is read",
    json: components(
      { type: "number", key: "limit" },
      { type: "number", key: "used" },
      field("more", { conditional: { hide: "={left: limit - used, half: left / 2}.half < 5" } }),
    ),
    shows: [
      [{ limit: 20, used: 4 }, ["limit", "used", "more"]],
      [{ limit: 20, used: 14 }, ["limit", "used"]],
    ],
  },
  {
    shape: "a context as a whole is a calculation for each of its entries",
    json: components(
      { type: "number", key: "n" },
      { type: "expression", key: "per", expression: "={\n year: n * 12,\n week: year / 52 }" },
      field("much", { conditional: { hide: "=per.week < 10" } }),
    ),
    shows: [
      [{ n: 26 }, ["n"]],
      [{ n: 52 }, ["n", "much"]],
    ],
    values: [[{ n: 52 }, { "per.year": 624, "per.week": 12 }]],
  },
  {
    shape: "a context that counts a list that grows has no answer to count: its other entries stand",
    json: components(
      { type: "dynamiclist", path: "lines", components: [field("a")] },
      { type: "expression", key: "x", expression: "={n: count(lines), t: 2}" },
      { type: "radio", key: "r", values: [{ value: "x".repeat(300), label: "Long" }] },
    ),
    values: [[{}, { "x.t": 2 }]],
    notes: ["/components/0/type", "/components/1/expression"],
  },
  {
    shape: "texts that calculate, that say something only at times, and that look around",
    json: components(
      { type: "number", key: "n", label: "=string(2 + 3)" },
      { type: "text", id: "t", text: "# Of {{n}}\n**Twice** {{n * 2}}{{#if n > 3}}, which is _much_{{/if}}" },
      {
        ...{ type: "group", path: "g" },
        components: [
          field("x"),
          {
            type: "text",
            id: "u",
            text: "{{this.x}} of {{parent.n}}, [on](https://example.com) and [off](javascript:1)",
          },
        ],
      },
    ),
    values: [[{ n: 4 }, { text_value: "5", text_value_2: 8, text_value_3: ", which is _much_" }]],
    notes: ["/components/2/components/1/text"],
  },
  {
    shape: "options that stand in an expression",
    json: components(
      { type: "select", key: "a", valuesExpression: '=["x", "y"]' },
      { type: "radio", key: "b", valuesExpression: '=[{label: "One", value: 1}, {label: "Two", value: 2}]' },
      { type: "radio", key: "c", values: [] },
    ),
    wrong: [
      [
        { a: "z", b: 3, c: "any" },
        { a: "one_of", b: "one_of" },
      ],
    ],
    notes: ["/components/2/values"],
  },
  {
    shape: "what is greyed is not waited for",
    json: components(
      field("a", { disabled: true, validate: { required: true } }),
      { type: "checkbox", key: "k" },
      field("b", { readonly: "=k", validate: { required: true } }),
    ),
    wrong: [
      [{}, { b: "required" }],
      [{ k: true }, {}],
    ],
    notes: ["/components/0/disabled", "/components/2/readonly"],
  },
  {
    shape: "names that a process knew are named once",
    json: components(
      field("a", { conditional: { hide: "=outside" }, validate: { required: "=outside" } }),
      field("b", { description: "=outside + nowhere(1)" }),
    ),
    shows: [[{}, ["a", "b"]]],
    notes: ["/components/0/conditional", "/components/1/description"],
  },
  {
    shape: "odd, even, and the parts of a day",
    json: components(
      { type: "number", key: "n" },
      { type: "datetime", subtype: "date", key: "d" },
      field("odd", { conditional: { hide: "=odd(n)" } }),
      field("even", { conditional: { hide: "=even(n)" } }),
      field("year", { conditional: { hide: "=date(d).year = 2026" } }),
      field("day", { conditional: { hide: '=day of week(date(d)) = "Thursday"' } }),
      field("up", { conditional: { hide: "=round up(n / 2) = 2 and round down(n / 2) = 1" } }),
    ),
    shows: [
      [{}, ["n", "d", "odd", "even", "year", "day", "up"]],
      [{ n: 3, d: "2026-11-26" }, ["n", "d", "even"]],
      [{ n: -3, d: "2025-01-01" }, ["n", "d", "even", "year", "day", "up"]],
    ],
  },
  {
    shape: "rounded to digits, upwards and downwards from zero, and what is left over by a division",
    json: components(
      { type: "number", key: "n" },
      { type: "expression", key: "up", expression: "=round up(n / 3, 1)" },
      { type: "expression", key: "down", expression: "=round down(n / 3, 2)" },
      { type: "expression", key: "whole", expression: "=round up(n / 3)" },
      { type: "expression", key: "floor", expression: "=floor(n / 3, 1)" },
      { type: "expression", key: "ceiling", expression: "=ceiling(n / 3, 1)" },
      { type: "expression", key: "left", expression: "=modulo(n, 3)" },
      field("even", { conditional: { hide: "=modulo(n, 2) = 0" } }),
    ),
    shows: [
      [{}, ["n", "even"]],
      [{ n: 4 }, ["n"]],
    ],
    values: [
      [{ n: 10 }, { up: 3.4, down: 3.33, whole: 4, floor: 3.3, ceiling: 3.4, left: 1 }],
      [{ n: -10 }, { up: -3.4, down: -3.33, whole: -4, floor: -3.4, ceiling: -3.3, left: 2 }],
    ],
    gone: [[{}, ["up", "down", "whole", "floor", "ceiling", "left"]]],
  },
  {
    shape: "whether one of several is in a list",
    json: components(
      { type: "checklist", key: "l", values: ["a", "b", "c"] },
      field("is", { conditional: { hide: '=some x in l satisfies x = "a"' } }),
      field("either", { conditional: { hide: '=some x in l satisfies x in ["a", "b"]' } }),
      field("more", { conditional: { hide: '=some x in l satisfies starts with(x, "a")' } }),
    ),
    shows: [
      [{ l: ["b"] }, ["l", "is", "more"]],
      [{ l: ["a"] }, ["l", "more"]],
    ],
    notes: ["/components/3/conditional"],
  },
];
