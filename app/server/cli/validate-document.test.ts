import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageForTest } from "#app/documents/page-for-test.ts";
import { validateFile, validateText } from "./validate-document.ts";

const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));

describe("validating a document", () => {
  it("takes a sound one", () => {
    expect(validateText(bytes(pageForTest({ title: { fr: "x" } })))).toHaveProperty("doc");
  });

  it("takes a byte order mark, and brackets in words for words", () => {
    const text = JSON.stringify(pageForTest({ title: { fr: `${"[".repeat(190)}\\"` } }));
    expect(validateText(Buffer.from(`\ufeff${text}`))).toHaveProperty("doc");
  });

  it("refuses what is no file to read", () => {
    for (const file of ["/", "/no/such/file", "/dev/null"])
      expect(validateFile(file)).toMatchObject({ errors: [{ message: expect.stringContaining("there is no file") }] });
  });

  it.each([
    ["nothing", ""],
    ["binary", Buffer.from([0xff, 0xfe, 0x00, 0x80])],
    ["nested 100,000 deep", "[".repeat(100_000) + "]".repeat(100_000)],
    ["nested without end, in megabytes of it", '{"a":['.repeat(2_000_000)],
    ["UTF-16", Buffer.from('\ufeff{"format":1}', "utf16le")],
    ["a number that JSON does not know", '{"format":NaN}'],
    ["a bundle of nothing", '{"vitrine":"documents","format":1,"docs":[]}'],
    ["a number", "3"],
    ["a key that reaches a prototype", '{"__proto__":{"x":1}}'],
  ])("refuses %s with a reason", (_, text) => {
    expect(validateText(Buffer.from(text as string))).toMatchObject({ errors: [{ message: expect.any(String) }] });
  });

  it("answers whatever it is fed, and changes no prototype", () => {
    const mangled = fc.tuple(fc.json(), fc.nat(), fc.jsonValue()).map(([noise, at, value]) => {
      const text = JSON.stringify({ ...pageForTest({ title: { fr: noise } }), extra: value });
      return Buffer.from(text.slice(0, at % text.length) + noise + text.slice(at % text.length));
    });
    const anything = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.jsonValue().map(bytes), mangled);
    fc.assert(
      fc.property(anything, (input) => {
        const answer = validateText(input);
        if ("errors" in answer) expect(answer.errors.length).toBeGreaterThan(0);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });
});
