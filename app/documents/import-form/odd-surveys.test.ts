import fc from "fast-check";
import { expect, test } from "vitest";
import { documentIn } from "../loader.server.ts";
import { importForm } from "./import-form.ts";

/** What people put where nobody expects it: tables for answers, long words, long lists, words that read as logic. */
const odd = fc.constantFrom<unknown>(
  ...[null, true, false, 0, 7, 100, 1e30, "", "r1", "x".repeat(700), "{a} = 1", "{a} + {b}", "{c} notempty", "999"],
  ...[{ r1: "a", r2: "b" }, { var: "a" }, { r1: { c: 1 } }, [{ c: 1 }, { c: 2 }], ["a", "b"], [["a"]], {}, []],
  ...[
    { default: "x".repeat(1_200), ar: "س" },
    { pattern: "9".repeat(400), prefix: "x".repeat(99) },
  ],
  ...[Array.from({ length: 60 }, (_, at) => `q${at}`)],
  Array.from({ length: 40 }, (_, at) => ({ type: "email", text: `${at}` })),
  Array.from({ length: 5 }, (_, at) => ({ name: `c${at}`, cellType: "text", isRequired: at === 3 })),
  Array.from({ length: 5 }, (_, at) => ({ name: `c${at}`, cellType: "text", isUnique: at === 2 })),
);
const long = fc.constantFrom<unknown>(
  Array.from({ length: 1_010 }, (_, at) => at),
  Array.from({ length: 210 }, (_, at) => ({ value: `v${at}`, visibleIf: `{a} = ${at}`, text: "x".repeat(400) })),
);
const some = (keys: readonly string[], most: number) => fc.dictionary(fc.constantFrom(...keys), odd, { maxKeys: most });

const SETTINGS = [
  ...["title", "description", "correctAnswer", "defaultValue", "isRequired", "visible", "visibleIf", "requiredIf"],
  ...["choices", "rows", "columns", "items", "rateValues", "rateStep", "rateCount", "rateMin", "validators"],
  ...["choicesVisibleIf", "hideIfChoicesEmpty", "rowsVisibleIf", "hideIfRowsEmpty", "eachRowUnique", "keyName"],
  ...["hasOther", "otherText", "hasComment", "valueTrue", "labelTrue", "maskType", "maskSettings"],
  ...["setValueExpression", "setValueIf", "expression", "html", "templateElements", "rowCount", "panelCount"],
  ...["maxPanelCount", "valueName"],
  ...["placeholder", "minErrorText", "requiredErrorText", "clearIfInvisible", "templateTitle", "choicesMax"],
];
const TYPES = [
  ...["text", "comment", "radiogroup", "checkbox", "tagbox", "dropdown", "imagepicker", "boolean", "rating", "slider"],
  ...["ranking", "matrix", "matrixdropdown", "matrixdynamic", "paneldynamic", "multipletext", "html", "panel"],
  ...["expression", "file", "signaturepad"],
];
const question = fc
  .tuple(
    fc.constantFrom(...TYPES),
    fc.constantFrom("a", "b", "c", "q1", "q 2", "q_3", "", "x".repeat(90)),
    some(SETTINGS, 7),
    fc.constantFrom("choices", "rateValues", "columns", "none"),
    long,
  )
  // In each cell of a table they would make more than a document holds.
  .map(([type, name, settings, key, list]) => ({
    ...settings,
    ...(!type.startsWith("matrixd") && { [key]: list }),
    ...{ type, name },
  }));
const page = fc
  .tuple(some(["name", "title", "description", "visibleIf"], 3), fc.array(question, { maxLength: 4 }))
  .map(([settings, elements]) => ({ ...settings, elements }));
const trigger = fc
  .tuple(
    fc.constantFrom("visible", "setvalue", "copyvalue", "runexpression", "skip", "complete"),
    fc.constantFrom("a", "b", "c", "q1"),
    some(["expression", "name", "operator", "value", "setValue", "questions", "pages", "fromName", "runExpression"], 6),
  )
  .map(([type, name, settings]) => ({ ...settings, type, setToName: name, gotoName: name }));

test("no survey of odd pieces makes a document that is refused", () => {
  fc.assert(
    fc.property(
      fc.array(page, { maxLength: 3 }),
      fc.array(trigger, { maxLength: 3 }),
      some(["title", "description", "completeText", "pageNextText", "completedHtml", "navigateToUrl"], 3),
      fc.array(some(["name", "expression"], 2), { maxLength: 2 }),
      (pages, triggers, settings, calculatedValues) => {
        const made = importForm({ ...settings, pages, triggers, calculatedValues });
        if (!made.ok) throw new Error(made.refusal.code);
        const loaded = documentIn(made.value.document);
        expect(loaded, JSON.stringify(loaded)).toMatchObject({ ok: true });
      },
    ),
    { numRuns: process.env.VITRINE_FULL ? 5_000 : 200 },
  );
});
