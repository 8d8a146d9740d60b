import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { parsePhone } from "#app/commerce/kernel/phone.ts";
import { type Answer, type FieldRule, type FormDoc, type FormField, PATTERN_NAMES } from "#blocks/contract/index.ts";
import starter from "#templates/starter/forms/checkout.json";
import { loadDocument } from "../document/load-document.ts";
import { ajvValidators } from "../document/validators.server.ts";
import { registry } from "../registry.ts";
import { checkField, checkForm } from "./check-form.ts";
import { cleanValue } from "./clean-value.ts";
import { formSchema } from "./form-schema.ts";
import { problemWords } from "./problem-words.ts";
import { readFields } from "./read-fields.ts";
import { RULES, type RuleCode } from "./rules.ts";

const morocco = { country: "MA", parsePhone };
const lookup = (name: string) => (name === "$today" ? "2026-11-26" : null);

const anyRule: fc.Arbitrary<FieldRule> = fc.oneof(
  fc.constant<FieldRule>({ code: "required" }),
  fc.nat(300).map((min): FieldRule => ({ code: "min_length", args: { min } })),
  fc.nat(300).map((max): FieldRule => ({ code: "max_length", args: { max } })),
  fc.constantFrom(...PATTERN_NAMES).map((name): FieldRule => ({ code: "pattern", args: { name } })),
  fc.constant<FieldRule>({ code: "phone" }),
  fc
    .array(fc.string({ minLength: 1 }), { minLength: 1 })
    .map((values): FieldRule => ({ code: "one_of", args: { values } })),
);
const anyName = fc.oneof(fc.constantFrom("name", "phone", "constructor", "__proto__", "to_string"), fc.string());
const anyField: fc.Arbitrary<FormField> = fc.record({
  name: anyName,
  rules: fc.uniqueArray(anyRule, { selector: (rule) => rule.code, maxLength: 4 }),
});
const anyFields = fc.uniqueArray(anyField, { selector: (field) => field.name, maxLength: 6 });
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom("0612345678", "+212 6 12 34 56 78", "٠٦١٢٣٤٥٦٧٨", "", "   ", "x".repeat(5_000), "\ud800", "é\u200f"),
);

describe("checking a form", () => {
  test("is total: whatever fields and values come, it answers words or values for those fields alone", () => {
    fc.assert(
      fc.property(anyFields, fc.dictionary(anyName, anyText), (fields, sent) => {
        const check = checkForm(fields, sent, morocco);
        expect(Object.keys(check.values).sort()).toEqual(fields.map(({ name }) => name).sort());
        for (const problem of Object.values(check.ok ? {} : check.problems)) {
          for (const locale of LOCALES) expect(problemWords(problem, locale)).not.toBe("");
        }
      }),
    );
  });

  test("accepts its own cleaned values again, so that browser, server and a second try agree", () => {
    fc.assert(
      fc.property(anyFields, fc.dictionary(anyName, anyText), (fields, sent) => {
        const once = checkForm(fields, sent, morocco);
        expect(checkForm(fields, once.values, morocco)).toEqual(once);
      }),
    );
  });

  test("takes nothing that its JSON schema would not take", () => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false });
    fc.assert(
      fc.property(anyFields, fc.dictionary(anyName, anyText), (fields, sent) => {
        const check = checkForm(fields, sent, morocco);
        const valid = ajv.validate(formSchema(fields), check.values);
        if (check.ok) expect([ajv.errors, valid]).toEqual([null, true]);
      }),
      { numRuns: 60 },
    );
  });

  test("a fixed value is the merchant's, whatever the browser sends", () => {
    const fields: FormField[] = [{ name: "source", rules: [], fixed: "ramadan" }];
    expect(checkForm(fields, { source: "<script>" }, morocco)).toEqual({ ok: true, values: { source: "ramadan" } });
  });
});

test("cleaning takes what cannot be seen, keeps what was written, and changes nothing twice", () => {
  expect(cleanValue("  06\u200e12\u00a034\u202f56 78\r\n")).toBe("0612 34 56 78");
  expect(cleanValue("محمد")).toBe("محمد");
  fc.assert(
    fc.property(anyText, (text) => {
      const once = cleanValue(text);
      expect(cleanValue(once)).toBe(once);
      expect(once.isWellFormed()).toBe(true);
    }),
  );
});

describe("each rule", () => {
  const cases: Record<RuleCode, { rule: FieldRule; good: Answer[]; bad: Answer[]; country?: string }[]> = {
    required: [{ rule: { code: "required" }, good: ["x", "0"], bad: [""] }],
    fee: [{ rule: { code: "fee" }, good: [0, 12.5, "12,5", 1e7], bad: [-0.01, "douze", true, 1e7 + 1] }],
    min_length: [{ rule: { code: "min_length", args: { min: 2 } }, good: ["ab", "👋🏽", ""], bad: ["a", "é"] }],
    max_length: [{ rule: { code: "max_length", args: { max: 2 } }, good: ["ab", "👋a"], bad: ["abc"] }],
    pattern: [
      { rule: { code: "pattern", args: { name: "email" } }, good: ["a@b.ma"], bad: ["a@b", "a b@c.ma", "@x.ma"] },
      { rule: { code: "pattern", args: { name: "digits" } }, good: ["012", "٣"], bad: ["1a", "1 2"] },
      { rule: { code: "pattern", args: { name: "letters" } }, good: ["Aïcha El-Fassi", "فاطمة"], bad: ["R2D2", "a<b"] },
      { rule: { code: "pattern", args: { name: "letters-digits" } }, good: ["A1é"], bad: ["a b", "a-b"] },
      { rule: { code: "pattern", args: { name: "url" } }, good: ["https://x.ma/a"], bad: ["x.ma", "javascript:1"] },
      { rule: { code: "pattern", args: { name: "iban" } }, good: ["FR76 3000 6000 0112"], bad: ["FR", "fr76"] },
      { rule: { code: "pattern", args: { name: "postcode-fr" } }, good: ["75011"], bad: ["7501", "75011a"] },
      { rule: { code: "pattern", args: { name: "postcode" } }, good: ["20000", "SW1A 1AA"], bad: ["1", "2000!"] },
      {
        rule: { code: "pattern", args: { name: "link-free" } },
        good: ["Dupont", "a.b"],
        bad: ["Win at HTTP://x.io", "see WWW.x.io"],
      },
    ],
    phone: [
      {
        rule: { code: "phone" },
        good: ["0612345678", "06 12-34.56.78", "+33 6 12 34 56 78", "00212612345678", "٠٦١٢٣٤٥٦٧٨"],
        bad: ["061234567", "123", "0612345678 poste 2", "+999123456789", "rappelez-moi"],
      },
      { rule: { code: "phone" }, country: "TN", good: ["20123456"], bad: ["0612345678"] },
      { rule: { code: "phone" }, country: "CI", good: ["0707070707"], bad: ["07070707"] },
    ],
    type: [{ rule: { code: "type", args: { kind: "number" } }, good: [1], bad: [] }],
    // Reading decides it: an article that is closed is no answer.
    sold_out: [{ rule: { code: "sold_out" }, good: ["x"], bad: [] }],
    // So does keeping it.
    unique: [{ rule: { code: "unique" }, good: ["x"], bad: [] }],
    expression: [{ rule: { code: "expression" }, good: [1], bad: [] }],
    min: [{ rule: { code: "min", args: { min: 2 } }, good: [2, 2.5, "3"], bad: [1.99, -3] }],
    max: [{ rule: { code: "max", args: { max: 2 } }, good: [2, -1], bad: [2.01, 3] }],
    whole: [{ rule: { code: "whole" }, good: [0, -4, 12], bad: [0.5] }],
    earliest: [
      {
        rule: { code: "earliest", args: { day: "2026-11-26" } },
        good: ["2026-11-26", "2027-01-01"],
        bad: ["2026-11-25"],
      },
      { rule: { code: "earliest", args: { day: "$today+1" } }, good: ["2026-11-27"], bad: ["2026-11-26"] },
    ],
    latest: [
      {
        rule: { code: "latest", args: { day: "$today" } },
        good: ["2026-11-26", "2026-11-26T23:59"],
        bad: ["2026-11-27"],
      },
    ],
    min_count: [{ rule: { code: "min_count", args: { min: 2 } }, good: [["a", "b"]], bad: [["a"]] }],
    max_count: [{ rule: { code: "max_count", args: { max: 2 } }, good: [["a", "b"], ["a"]], bad: [["a", "b", "c"]] }],
    all_rows: [{ rule: { code: "all_rows", args: { rows: ["a", "b"] } }, good: [{ a: 1, b: 0 }], bad: [{ a: 1 }] }],
    file_type: [
      {
        rule: { code: "file_type", args: { types: ["image/*", "application/pdf"] } },
        good: [[{ name: "a", type: "image/png", size: 1 }], [{ name: "b", type: "application/pdf", size: 1 }]],
        bad: [[{ name: "c", type: "text/html", size: 1 }]],
      },
    ],
    file_size: [
      {
        rule: { code: "file_size", args: { bytes: 10 } },
        good: [[{ name: "a", type: "", size: 10 }]],
        bad: [[{ name: "a", type: "", size: 11 }]],
      },
    ],
    one_of: [{ rule: { code: "one_of", args: { values: ["a", "b"] } }, good: ["a", ""], bad: ["c", "A", "__proto__"] }],
  };

  test("is here with what it takes and what it refuses", () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(RULES).sort());
    for (const { rule, good, bad, country = "MA" } of Object.values(cases).flat()) {
      for (const value of good)
        expect([rule, value, checkField([rule], value, { country, lookup, parsePhone })]).toEqual([
          rule,
          value,
          undefined,
        ]);
      for (const value of bad)
        expect([rule, value, checkField([rule], value, { country, lookup, parsePhone })]).toEqual([rule, value, rule]);
    }
  });

  test("answers hostile text in no time", () => {
    const hostile = ["@".repeat(2_000), `${"a.".repeat(900)}@`, `a@${"a.".repeat(900)}`, "1 ".repeat(1_000)];
    const began = performance.now();
    for (const { rule } of Object.values(cases).flat()) {
      for (const text of hostile) checkField([rule], text, morocco);
    }
    expect(performance.now() - began).toBeLessThan(250);
  });
});

test("the starter checkout is a document that loads and asks name, phone, address and city", () => {
  const loaded = loadDocument(starter, { registry, validators: ajvValidators(registry) });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.reason));
  const fields = readFields(loaded.value as FormDoc, registry);
  expect(fields.map(({ name }) => name)).toEqual(["name", "phone", "city", "address"]);
  const check = checkForm(fields, { name: "A", phone: "06", address: "", city: "Fès" }, morocco);
  expect(check.ok ? null : Object.values(check.problems).map(({ code }) => code)).toEqual([
    "min_length",
    "phone",
    "required",
  ]);
});
