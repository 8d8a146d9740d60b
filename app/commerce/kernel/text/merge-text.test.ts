import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeText } from "./merge-text.ts";
import { TEXT_LIMITS } from "./template.ts";

const scope = {
  name: "O'Brien <b>",
  stock: { available: 3 },
  none: 0,
  lines: [
    { title: "Vase", quantity: 2 },
    { title: "Bol", quantity: 1 },
  ],
};
const helpers = { upper: (value: unknown) => String(value).toUpperCase() };
const merge = (source: string, channel: Parameters<typeof mergeText>[2] = "text") =>
  mergeText(source, scope, channel, helpers);

describe("a text that merges values", () => {
  it.each([
    ["Plus que {{stock.available}} !", "Plus que 3 !"],
    ["{{#if stock.available}}oui{{else}}non{{/if}}", "oui"],
    ["{{#if none}}oui{{else if stock.available}}peut-être{{else}}non{{/if}}", "peut-être"],
    ["{{#unless none}}vide{{/unless}}", "vide"],
    ["{{#each lines}}{{@index}}.{{title}}×{{quantity}}{{#unless @last}}, {{/unless}}{{/each}}", "0.Vase×2, 1.Bol×1"],
    ["{{#each lines}}{{title}}/{{stock.available}} {{/each}}", "Vase/3 Bol/3 "],
    ["{{#each gone}}x{{else}}rien{{/each}}", "rien"],
    ["{{upper name}} {{upper 'x'}}", "O'BRIEN <B> X"],
    ["{{gone}}{{stock}}{{lines}}", ""],
    ["{{lines.length}}{{! dit tout bas }}", "2"],
    ["\\{{name}} { } }}", "{{name}} { } }}"],
  ])("reads %j", (source, expected) => expect(merge(source)).toEqual({ ok: true, value: expected }));

  it.each([
    ["html", "O&#39;Brien &lt;b&gt;"],
    ["text", "O'Brien <b>"],
    ["url", "O'Brien%20%3Cb%3E"],
  ] as const)("escapes for %s", (channel, expected) =>
    expect(merge("{{name}}", channel)).toEqual({ ok: true, value: expected }),
  );

  it("lets no merged value start a line of its own where lines matter", () => {
    const evil = { a: "x\r\nBcc: all@example\t    y" };
    expect(mergeText("{{a}}", evil, "header")).toEqual({ ok: true, value: "x Bcc: all@example     y" });
    expect(mergeText("{{a}}", evil, "whatsapp")).toEqual({ ok: true, value: "x Bcc: all@example y" });
  });

  it.each([
    "{{{name}}}",
    "{{&name}}",
    "{{> partial}}",
    "{{#> layout}}{{/layout}}",
    "{{* decorator}}",
    "{{lookup this 'constructor'}}",
    "{{constructor}}",
    "{{stock.constructor.name}}",
    "{{stock.__proto__}}",
    "{{#with stock}}{{/with}}",
    "{{#each lines as |line|}}{{line}}{{/each}}",
    "{{helperMissing 1}}",
    "{{toString 1}}",
    "{{upper (upper name)}}",
    "{{upper name to='x'}}",
    "{{../name}}",
    "{{@root.name}}",
    "{{a.b.c.d.e.f.g}}",
    "{{#if}}x{{/if}}",
    "{{#if name}}",
    "{{name",
  ])("refuses %s", (source) => expect(merge(source).ok).toBe(false));

  it("reads own properties alone", () => {
    const inherited = Object.create({ secret: "no" });
    expect(mergeText("{{a.secret}}{{a.toString}}{{hasOwnProperty}}", { a: inherited }, "text")).toEqual({
      ok: true,
      value: "",
    });
    let asked = 0;
    const getter = {
      get a() {
        return ++asked;
      },
    };
    expect(mergeText("{{a}}", getter, "text")).toEqual({ ok: true, value: "" });
    expect(asked).toBe(0);
  });

  it.each([
    ["too long", "x".repeat(TEXT_LIMITS.source + 1)],
    ["many blocks left open", "{{#if a}}".repeat(7_000)],
    ["many brackets", `{{a ${"(b ".repeat(10_000)}`],
    ["brackets hidden in quotes", `{{a "}" ${"(b ".repeat(10_000)}`],
    ["a deep nest", `${"{{#if a}}".repeat(200)}${"{{/if}}".repeat(200)}`],
  ])("refuses at once a text with %s", (_, source) => {
    const started = performance.now();
    expect(merge(source).ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it("stops a loop in a loop in a loop", () => {
    const many = Array.from({ length: 1_000 }, () => 0);
    const nest = "{{#each many}}{{#each many}}{{#each many}}x{{/each}}{{/each}}{{/each}}";
    expect(mergeText(nest, { many }, "text")).toMatchObject({ ok: false, refusal: { code: "text.too-much" } });
  });

  it("answers anything, never throws, never reaches a function", () => {
    const bits = fc.constantFrom(
      "{{",
      "}}",
      "{{#if ",
      "{{/if}}",
      "{{#each ",
      "{{/each}}",
      "{{else}}",
      "constructor",
      "__proto__",
      "lookup",
      "this",
      "@root",
      ".",
      "[",
      "]",
      "'",
      " ",
      "a",
      "(",
      ")",
      "{{{",
      "}}}",
      "{{>",
      "../",
      "as |x|",
    );
    fc.assert(
      fc.property(
        fc.array(bits, { maxLength: 20 }).map((parts) => parts.join("")),
        (source) => {
          let called = 0;
          const canary = () => void called++;
          const merged = mergeText(source, { a: { b: [1, 2], canary }, canary, this: canary }, "html", helpers);
          expect(called).toBe(0);
          if (!merged.ok) return;
          expect(merged.value).not.toMatch(/native code|called/);
          expect(merged.value.length).toBeLessThanOrEqual(TEXT_LIMITS.output);
        },
      ),
      // The limits of steps and size hold whatever is written: what comes out is never longer than they say.
      { numRuns: process.env.VITRINE_FULL ? 100_000 : 3_000 },
    );
  });
});
