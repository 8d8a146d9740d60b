import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EMPTY_FORM } from "#runtime/render/render-block.tsx";
import form from "./form/render.tsx";
import group from "./group/render.tsx";
import step from "./step/render.tsx";

const args = { id: "a", form: EMPTY_FORM, slot: () => null, edit: () => ({}), t: (key: string) => key };
const drawn = (render: unknown, props: object) =>
  renderToStaticMarkup((render as (given: object) => ReactElement)({ ...args, props }));

test("titles, notes and buttons of a form that nobody translated read in their own direction", () => {
  const asked = drawn(step, { title: "Qui êtes-vous ?", note: "من أنت؟" });
  expect(asked).toMatch(/<h2[^>]*><span dir="ltr">/);
  expect(asked).toMatch(/<p[^>]*><span dir="rtl">/);
  const grouped = drawn(group, { title: "Gravure (facultative) :", note: "Vingt dirhams la lettre." });
  expect(grouped.match(/<span dir="ltr">/g)).toHaveLength(2);
  const sent = drawn(form, { submit: "Commander !", note: "Vous payez à la livraison." });
  expect(sent).toMatch(/<button[^>]* dir="ltr"[^>]*>Commander !/);
  expect(sent).toMatch(/<p[^>]* dir="ltr"[^>]*>Vous payez/);
  expect(drawn(step, { title: "Étape 1 : الخطوة", note: "" })).not.toContain("dir=");
});
