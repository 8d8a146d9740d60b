import { expect, test } from "vitest";
import { evaluateAnswers, formIn } from "./work-forms.ts";

const context = { locale: "fr", country: "MA", today: "2026-11-27", now: "2026-11-27T10:00:00Z" } as const;

test.each([
  ["a list", [1], "form.answers_invalid"],
  ["nothing", null, "form.answers_invalid"],
  ["objects in objects without an end", nested(50_000), "form.answers_too_deep"],
  ["a few objects in objects", nested(20), undefined],
])("answers that are %s", (_what, answers, code) => {
  const form = formIn({ elements: [{ type: "text", name: "a" }] });
  if (!form.ok) throw new Error(form.refusal.code);
  const done = evaluateAnswers(form.value, answers, context);
  expect(done.ok ? undefined : done.refusal.code).toBe(code);
});

function nested(levels: number): object {
  let answers: object = {};
  for (let level = 0; level < levels; level++) answers = { a: answers };
  return answers;
}
