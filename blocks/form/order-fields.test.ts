import { expect, test } from "vitest";
import { compileForm } from "#runtime/forms/compile-form.ts";
import { evaluateForm, type FormContext } from "#runtime/forms/evaluate-form.ts";
import { formView } from "#runtime/forms/form-view.ts";
import { formOf, question } from "#runtime/forms/testing/forms.ts";
import { registry } from "#runtime/registry.ts";

const context: FormContext = { locale: "fr", country: "MA", today: "2026-11-26", now: "2026-11-26T10:00:00Z" };
const says = (...words: [rule: string, fr: string, ar: string][]) =>
  words.map(([rule, fr, ar]) => ({ rule, text: { fr, ar } }));

const form = compileForm(
  formOf([
    question("form.phone", "phone", {
      start: "+212 6",
      words: says(
        ["required", "Sans numéro, pas de livraison.", "لا توصيل بدون رقم."],
        ["phone", "Dix chiffres.", "عشرة أرقام."],
      ),
    }),
    question("form.place", "city", { start: "Fès", words: says(["required", "Où livrer ?", "أين نوصل؟"]) }),
    question("form.consent", "terms", {
      ...{ purpose: "other", required: true },
      words: says(["required", "Lisez et acceptez.", "اقرأ ووافق."]),
    }),
    question("form.consent", "news", { purpose: "marketing", words: says(["one_of", "Jamais dit.", "لا يقال."]) }),
  ]),
  registry,
);

test("what an order understands says in its own words which rule is broken, in each language", () => {
  const said = (locale: "fr" | "ar", answers: Record<string, string>) =>
    evaluateForm(form, answers, { ...context, locale }).errors.map(({ field, message }) => [field, message]);
  expect(said("fr", { phone: "", city: "" })).toEqual([
    ["phone", "Sans numéro, pas de livraison."],
    ["city", "Où livrer ?"],
    ["terms", "Lisez et acceptez."],
  ]);
  expect(said("ar", { phone: "06", city: "" })).toEqual([
    ["phone", "عشرة أرقام."],
    ["city", "أين نوصل؟"],
    ["terms", "اقرأ ووافق."],
  ]);
  // A rule without words of its own says the usual ones, and advertising is nothing one has to agree to.
  expect(said("fr", { phone: "0612345678", city: "x".repeat(121), terms: "no", consent: "no" })).toEqual([
    ["city", "C’est trop long : 120 caractères au plus."],
    ["terms", "Choisissez dans la liste."],
    ["consent", "Choisissez dans la liste."],
  ]);
});

test("a phone and a town may start with something, which nobody has to keep", () => {
  const shown = (answers: Record<string, string>) =>
    formView(form, answers, context, { step: 0, checked: false }).answers;
  expect(shown({})).toMatchObject({ phone: ["+212 6"], city: ["Fès"], terms: [] });
  expect(shown({ phone: "", city: "Salé" })).toMatchObject({ phone: [], city: ["Salé"] });
});
