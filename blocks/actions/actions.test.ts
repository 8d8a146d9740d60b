import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it, test } from "vitest";
import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import { propsSchema } from "../contract/props.ts";
import { FORM_ACTIONS, isSafeTarget, targetWith } from "./index.ts";

describe.each(FORM_ACTIONS.map((action) => [action.name, action] as const))("the action %s", (_, action) => {
  const defaults = Object.fromEntries(Object.entries(action.props).map(([name, prop]) => [name, prop.default]));

  it("says what it is and names each setting, in every language", () => {
    for (const locale of LOCALES) {
      const words = translator(action.messages, locale);
      for (const key of ["label", "help", ...Object.keys(action.props).map((name) => `prop.${name}`)]) {
        expect(words(key), `${locale} ${key}`).toBeTruthy();
      }
    }
  });

  it("begins with settings that its own schema takes, and merges into those it has", () => {
    expect(new Ajv2020({ strict: false }).validate(propsSchema(action.props), defaults)).toBe(true);
    expect(action.check?.(defaults) ?? []).toEqual([]);
    for (const name of action.merges ?? []) expect(Object.keys(action.props)).toContain(name);
  });
});

describe("where a form may lead", () => {
  test.each([
    ...["/merci", "/p/merci?score={{answers.score}}", "/p/{{answers.page}}", "https://example.com"],
    ...["https://example.com/?q={{answers.q}}#{{answers.x}}", "https://example.com:8443/a", "/"],
  ])("%s", (url) => expect(isSafeTarget(url)).toBe(true));

  test.each([
    ...[
      "//evil.example",
      "/\\evil.example",
      "\\\\evil",
      "javascript:alert(1)",
      "data:text/html,x",
      "http://example.com",
    ],
    ...[
      "https://{{answers.host}}/",
      "https://example.com{{answers.host}}/",
      "https://user@evil.example/",
      "/{{answers.x}}",
    ],
    ...["https://example.com:{{answers.p}}/", "https:///evil", "https:evil", "/a\nb", "/a b", " /a", "", "https://"],
    ...[
      "https://good.example\\@evil.example/",
      "{{answers.url}}",
      "vbscript:x",
      "/\t/evil",
      "https://éxample.com\u0000/",
    ],
  ])("never %j", (url) => expect(isSafeTarget(url)).toBe(false));

  test("answers are escaped whole, and cannot lead elsewhere", () => {
    const answers = { score: "12", q: "a/../b?c=d&e#f", host: "@evil.example", slash: "/evil" };
    expect(targetWith("https://example.com/?s={{answers.score}}&q={{answers.q}}", { answers })).toBe(
      "https://example.com/?s=12&q=a%2F..%2Fb%3Fc%3Dd%26e%23f",
    );
    expect(targetWith("/p/{{answers.slash}}", { answers })).toBe("/p/%2Fevil");
    expect(targetWith("https://example.com{{answers.host}}", { answers })).toBeUndefined();
    expect(targetWith("/a?{{#each", { answers })).toBeUndefined();
  });
});
