import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { mergeText } from "#app/commerce/kernel/text/merge-text.ts";
import { VALUE_FORMATS } from "#blocks/contract/index.ts";
import { pageContext } from "../render/page-context.ts";
import { valueHelpers, valueWords } from "../render/value-words.ts";
import { readTokens, type Token, withoutValues, writeTokens } from "./tokens.ts";

const token: fc.Arbitrary<Token> = fc
  .tuple(
    fc.constantFrom("product.title", "products.01JABC.price", "products.2024.price", "url.utm_source", "url.my-ref"),
    fc.option(fc.constantFrom(...VALUE_FORMATS), { nil: undefined }),
    fc.stringMatching(/^[^"{}\\]{0,20}$/),
  )
  .map(([path, format, fallback]) => ({ path, ...(format && { format }), fallback }));
const page = pageContext({ locale: "fr", mainLocale: "fr", currency: "MAD", now: 0, timeZone: "UTC" });
const merged = (text: string, scope: Record<string, unknown>) =>
  mergeText(text, scope, "text", valueHelpers(page), (value) => valueWords(value, page));

describe("values among words", () => {
  it("are read back as they were written, and the merge reads them too", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.stringMatching(/^[^{}\\]{1,20}$/), token), { maxLength: 6 }), (parts) => {
        const text = writeTokens(parts);
        const read = readTokens(text) ?? [];
        expect(writeTokens(read)).toBe(text);
        expect(read.filter((each) => typeof each !== "string")).toEqual(
          parts.filter((each) => typeof each !== "string"),
        );
        expect(merged(text, {}).ok, text).toBe(true);
      }),
    );
  });

  it("leave what says more than a value to whoever wrote it", () => {
    for (const text of ["{{#if product.title}}a{{/if}}", "{{shout product.title}}", "{{ }}", "{{product}}"]) {
      expect(readTokens(text), text).toBeUndefined();
    }
    expect(readTokens("un } texte { simple")).toEqual(["un } texte { simple"]);
  });

  it("are worded by their format, else as usual, else replaced", () => {
    const scope = {
      product: { price: { amount: 19_950, currency: "MAD" }, title: "Vase bleu de Fès", compareAtPrice: null },
      offer: { ends: { at: Date.parse("2026-12-01T12:00:00Z") } },
      customer: { name: "Amina Berrada", orders: 1_200 },
    };
    const said = (text: string) => {
      const result = merged(text, scope);
      return result.ok ? result.value.replace(/[\u00a0\u202f]/g, " ") : result.refusal.code;
    };
    expect(said("{{product.price}} {{round product.price}} {{figure product.price}}")).toBe("199,50 DH 200 DH 199,50");
    expect(said("{{first customer.name}} {{upper product.title}}")).toBe("Amina VASE BLEU DE FÈS");
    expect(said("{{day offer.ends}} {{short offer.ends}} {{weekday offer.ends}}")).toBe(
      "1 décembre 2026 01/12/2026 mardi",
    );
    expect(said('{{or product.compareAtPrice "au prix juste"}} {{customer.orders}}')).toBe("au prix juste 1 200");
    expect(said("{{day product.title}}")).toBe("Vase bleu de Fès");
  });
});

test("where nobody's values are known an ellipsis stands for each", () => {
  expect(withoutValues('Why {{answers.score}}, {{or answers.[odd name] "x"}} and \\{{this}}?')).toBe(
    "Why …, … and {{this}}?",
  );
});
