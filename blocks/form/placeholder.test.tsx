import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EMPTY_FORM } from "#runtime/render/render-block.tsx";
import number from "./number/render.tsx";
import phone from "./phone/render.tsx";
import place from "./place/render.tsx";
import text from "./text/render.tsx";
import texts from "./texts/render.tsx";

const page = { currency: "MAD", locale: "fr" };
const args = { id: "a", form: EMPTY_FORM, page, slot: () => null, edit: () => ({}), t: (key: string) => key };
const basics = { name: "asked", label: "Question", hint: "", required: true, start: "", words: [] };
const typed = { purpose: "free", check: "none", lines: 1, min: 0, max: 200 };

test.each([
  ["text", text, (placeholder: string) => ({ ...typed, placeholder })],
  ["long text", text, (placeholder: string) => ({ ...typed, lines: 4, placeholder })],
  ["number", number, (placeholder: string) => ({ look: "number", unit: "", placeholder })],
  ["amount", number, (placeholder: string) => ({ look: "money", unit: "", placeholder })],
  ["phone", phone, (placeholder: string) => ({ placeholder })],
  ["town", place, (placeholder: string) => ({ region: "auto", delivery: "hide", placeholder })],
  ["short texts", texts, (placeholder: string) => ({ rows: [{ value: "street", label: "Rue", placeholder }] })],
])("an example stands in the field, and nothing where there is none: %s", (_, render, props) => {
  const drawn = (placeholder: string) =>
    renderToStaticMarkup(
      (render as unknown as (given: object) => ReactElement)({ ...args, props: { ...basics, ...props(placeholder) } }),
    );
  expect(drawn("Par exemple 12")).toContain('placeholder="Par exemple 12"');
  expect(drawn("")).not.toContain("placeholder");
});
