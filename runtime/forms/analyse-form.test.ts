import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { variablesOf } from "#app/commerce/kernel/logic/check-logic.ts";
import { logicHolds } from "#app/commerce/kernel/logic/evaluate-logic.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { FormDoc, FormEffect, FormRule } from "#blocks/contract/index.ts";
import { registry } from "../registry.ts";
import { analyseForm } from "./analyse-form.ts";
import { compileForm, rulesOf, STEP, type Unit } from "./compile-form.ts";
import { type FormContext, formState } from "./evaluate-form.ts";
import { formOf, question, step } from "./testing/forms.ts";

const context: FormContext = { locale: "en", country: "MA", today: "2026-11-26", now: "2026-11-26T10:00:00Z" };
const when = (name: string, value: Logic): Logic => ({ "==": [{ var: name }, value] });
const found = (form: FormDoc) => analyseForm(form, registry).findings.map(({ kind, blocks }) => [kind, ...blocks]);
const choice = (name: string, props: object = {}) =>
  question("form.choice", name, { options: options("a", "b"), ...props });
const words = (name: string, props: object = {}) => question("form.text", name, { purpose: "free", ...props });

describe("the ways through a form", () => {
  test("are looked through for what nobody reaches", () => {
    const form = formOf(
      [
        step("one", [question("form.choice", "kind", { options: options("a", "b") })]),
        step("two", [question("form.text", "never", { purpose: "free" })]),
        step("three", [question("form.number", "crossed", { required: true, least: "5", most: "2" })]),
        step("four", []),
      ],
      [
        { when: when("kind", "z"), effects: [{ do: "show", what: "two" }] },
        { when: when("kind", "a"), effects: [{ do: "show", what: "gone" }] },
        { when: when("missing", "a"), effects: [{ do: "jump", from: "three", to: "one" }] },
        { when: when("kind", "b"), effects: [{ do: "hide", what: "kind" }] },
      ],
    );
    const kinds = analyseForm(form, registry).findings.map(({ kind, blocks }) => [kind, ...blocks]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ["unreachable-step", "two"],
        ["unanswerable", "crossed"],
        ["empty-step", "four"],
        ["missing-block", "gone"],
        ["missing-answer", "missing"],
        ["backward-jump", "three"],
      ]),
    );
  });

  test("actions are looked through for answers that nobody gives", () => {
    const form = formOf([words("city")]);
    const act = (id: string, name: string) => ({ id, do: "lead", when: when(name, "a"), with: {} });
    form.root.props.actions = [act("one", "city"), act("two", "town"), act("three", "town"), act("four", "$locale")];
    expect(found(form)).toEqual([["missing-answer", "town"]]);
  });

  test("say nothing of a form that is well", () => {
    const form = formOf(
      [
        step("one", [question("form.choice", "kind", { options: options("a", "b") })]),
        step("two", [question("form.text", "more", { purpose: "free", required: true })]),
      ],
      [
        {
          when: when("kind", "b"),
          effects: [
            { do: "show", what: "more" },
            { do: "jump", from: "one", to: "two" },
          ],
        },
      ],
    );
    expect(analyseForm(form, registry).findings).toEqual([]);
  });
});

describe("a form drawn to trap people", () => {
  test.each<[string, FormDoc, (string | undefined)[][]]>([
    [
      "a question that is needed and never shown",
      formOf(
        [choice("kind"), words("more", { required: true })],
        [{ when: true, effects: [{ do: "hide", what: "more" }] }],
      ),
      [["never-shown", "more"]],
    ],
    [
      "an end before the step that asks what is needed",
      formOf(
        [step("one", [choice("kind")]), step("two", [words("phone", { required: true })])],
        [
          {
            when: { or: [when("kind", "a"), { "!=": [{ var: "kind" }, "a"] }] },
            effects: [{ do: "end", from: "one" }],
          },
        ],
      ),
      [["unreachable-step", "two"]],
    ],
    [
      "a step for those who leave out what they must answer before it",
      formOf(
        [step("one", [choice("kind", { required: true })]), step("two", [words("why")])],
        [{ when: { empty: [{ var: "kind" }] }, effects: [{ do: "show", what: "two" }] }],
      ),
      [["unreachable-step", "two"]],
    ],
    [
      "a question for an answer that another rule takes away",
      formOf(
        [choice("kind"), choice("size"), words("more")],
        [
          { when: when("kind", "a"), effects: [{ do: "show", what: "size" }] },
          {
            when: { and: [when("size", "b"), when("kind", "b")] },
            effects: [{ do: "show", what: "more" }],
          },
        ],
      ),
      [
        ["never-shown", "more"],
        ["never-holds", "more"],
      ],
    ],
    [
      "a step whose every answer is refused after some answers of the one before",
      formOf(
        [step("one", [choice("kind", { required: true })]), step("two", [choice("size", { required: true })])],
        [
          {
            when: { and: [when("kind", "a"), { "!": [{ empty: [{ var: "size" }] }] }] },
            effects: [{ do: "refuse", what: "size" }],
          },
        ],
      ),
      [["dead-end", "size"]],
    ],
    [
      "sums that hang on themselves, alone and in a ring",
      formOf([
        question("form.calculated", "alone", { value: { "+": [{ var: "alone" }, 1] } }),
        question("form.calculated", "left", { value: { "+": [{ var: "right" }, 1] } }),
        question("form.calculated", "right", { value: { "+": [{ var: "left" }, 1] } }),
      ]),
      [
        ["circle", "left", "right"],
        ["circle", "alone"],
      ],
    ],
    [
      "steps that jump to each other",
      formOf(
        [step("one", [choice("kind")]), step("two", [choice("size")])],
        [
          { when: when("kind", "a"), effects: [{ do: "jump", from: "one", to: "two" }] },
          { when: when("size", "a"), effects: [{ do: "jump", from: "two", to: "one" }] },
        ],
      ),
      [["backward-jump", "two"]],
    ],
    [
      "tables that are needed and have no rows, or nothing to choose in them",
      formOf([
        question("form.matrix", "rowless", { required: true, rows: [] }),
        question("form.matrix", "bare", { required: true, columns: [] }),
        question("form.texts", "parts", { required: true, rows: [] }),
        question("form.matrix", "whole", { required: true }),
        question("form.matrix", "spared", { required: false, rows: [] }),
      ]),
      [
        ["unanswerable", "rowless"],
        ["unanswerable", "bare"],
        ["unanswerable", "parts"],
      ],
    ],
  ])("%s", (_, form, findings) => {
    expect(found(form)).toEqual(findings);
  });

  test("is not called closed where a way leads through", () => {
    const part = (value: string): Logic => ({ contains: [{ var: "text" }, value] });
    const above = (name: string, value: Logic): Logic => ({ ">": [{ var: name }, value] });
    const form = formOf(
      [
        step("one", [
          words("text"),
          question("form.number", "pieces", { whole: true }),
          question("form.date", "day", {}),
          choice("kind"),
        ]),
        step("two", [choice("size")]),
        step("three", [words("last")]),
      ],
      [
        { when: { and: [part("x"), part("y")] }, effects: [{ do: "require", what: "kind" }] },
        {
          when: { and: [above("pieces", 3), { "<": [{ var: "pieces" }, 5] }] },
          effects: [{ do: "require", what: "day" }],
        },
        {
          when: { and: [above("day", "2026-11-26"), { "<": [{ var: "day" }, "2026-11-28"] }] },
          effects: [{ do: "require", what: "text" }],
        },
        { when: when("kind", "a"), effects: [{ do: "jump", from: "one", to: "three" }] },
        // Who came by the jump never saw the step that would end it.
        { when: true, effects: [{ do: "end", from: "two" }] },
      ],
    );
    expect(found(form)).toEqual([]);
  });
});

const ANSWERS: Readonly<Record<string, readonly unknown[]>> = {
  "form.choice": ["", "a", "b"],
  "form.yesno": ["", true, false],
  "form.number": ["", 0, 1, 1.5, 2, 3],
};
const NAMES = ["q0", "q1", "q2", "q3", "q4"];
const anyName = fc.constantFrom(...NAMES);
const anyCondition = fc.letrec<{ logic: Logic }>((tie) => ({
  logic: fc.oneof(
    { maxDepth: 2 },
    fc
      .tuple(fc.constantFrom("==", "!=", ">", "<="), anyName, fc.constantFrom<Logic>("a", "b", true, false, 1, 2))
      .map(([operator, name, value]): Logic => ({ [operator]: [{ var: name }, value] })),
    anyName.map((name): Logic => ({ empty: [{ var: name }] })),
    fc
      .tuple(fc.constantFrom("and", "or"), tie("logic"), tie("logic"))
      .map(([join, a, b]): Logic => ({ [join]: [a, b] })),
    tie("logic").map((logic): Logic => ({ "!": [logic] })),
  ),
})).logic;
const anyEffect: fc.Arbitrary<FormEffect> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("show", "hide", "require", "release", "refuse"),
      fc.oneof(anyName, fc.constantFrom("s1", "s2")),
    )
    .map(([does, what]): FormEffect => ({ do: does as "show", what })),
  fc.tuple(anyName, fc.constantFrom<Logic>("a", 1, true)).map(([what, to]): FormEffect => ({ do: "set", what, to })),
  fc.constantFrom<FormEffect>(
    { do: "jump", from: "s0", to: "s2" },
    { do: "end", from: "s0" },
    { do: "end", from: "s1" },
  ),
);
const anySmallForm = fc
  .tuple(
    fc.tuple(...NAMES.map(() => fc.record({ type: fc.constantFrom(...Object.keys(ANSWERS)), required: fc.boolean() }))),
    fc.array(fc.record({ when: anyCondition, effects: fc.array(anyEffect, { minLength: 1, maxLength: 2 }) }), {
      maxLength: 5,
    }),
  )
  .map(([kinds, rules]) => {
    const fields = kinds.map(({ type, required }, index) =>
      question(type, NAMES[index] ?? "", { required, ...(type === "form.choice" && { options: options("a", "b") }) }),
    );
    return formOf([step("s0", fields.slice(0, 2)), step("s1", fields.slice(2, 4)), step("s2", fields.slice(4))], rules);
  });

/** One way to fill the whole form in, as the engine that serves shoppers sees it. */
interface Filled {
  given: readonly unknown[];
  shown: ReadonlySet<string>;
  /** Names of answers with which nobody goes on. */
  wrong: ReadonlySet<string>;
  holds(logic: Logic): boolean;
}

function everyWay(form: FormDoc, units: readonly Unit[]): Filled[] {
  const compiled = compileForm(form, registry);
  let ways: Record<string, unknown>[] = [{}];
  for (const { field, type } of units) {
    if (field) ways = ways.flatMap((way) => (ANSWERS[type] ?? []).map((answer) => ({ ...way, [field.name]: answer })));
  }
  return ways.map((answers) => {
    const { shown, evaluation } = formState(compiled, answers, context);
    return {
      given: NAMES.map((name) => answers[name]),
      shown,
      wrong: new Set(evaluation.errors.map(({ field }) => field)),
      holds: (logic) => logicHolds(logic, (name) => evaluation.values[name] ?? null),
    };
  });
}

/** What is wrong with a form, found by filling it in in every way. */
function foundByTrying(form: FormDoc) {
  const { units, circles } = compileForm(form, registry);
  const ways = everyWay(form, units);
  const stepOf = (name: string) => units.find(({ id }) => id === name)?.step ?? 0;
  const comes = (way: Filled, unit: Unit) => ![...way.wrong].some((name) => stepOf(name) < unit.step);
  const seen = units.map((unit) => ways.some((way) => way.shown.has(unit.id) && comes(way, unit)));
  const one = (all: readonly Logic[], way: Filled) => all.some((logic) => way.holds(logic));
  const both = (a: readonly Logic[], b: readonly Logic[]) =>
    a.length > 0 && b.length > 0 && ways.some((way) => one(a, way)) && !ways.some((way) => one(a, way) && !one(b, way));
  const ends = units.flatMap((unit) => {
    if (!unit.field || unit.refuse.length + unit.set.length === 0) return [];
    const groups = new Map<string, Filled[]>();
    for (const way of ways.filter((each) => comes(each, unit))) {
      const key = JSON.stringify(way.given.filter((_, index) => stepOf(NAMES[index] ?? "") < unit.step));
      groups.set(key, [...(groups.get(key) ?? []), way]);
    }
    const meeting = [...groups.values()].filter((group) => group.some((way) => way.shown.has(unit.id)));
    const stuck = meeting.filter((group) => group.every((way) => way.wrong.has(unit.id)));
    return stuck.length === 0 ? [] : [`${stuck.length === meeting.length ? "unanswerable" : "dead-end"} ${unit.id}`];
  });
  return {
    circles,
    ends,
    never: units.filter((_, index) => !seen[index]).map(({ id }) => id),
    looksAhead: units.some((unit) =>
      [
        ...unit.show,
        ...unit.hide,
        ...unit.require,
        ...unit.release,
        ...unit.refuse,
        ...[...unit.set, ...unit.skip].map((each) => each.when),
      ]
        .flatMap(variablesOf)
        .some((name) => stepOf(name) > unit.step),
    ),
    unseen: units.flatMap(({ id, type, parent }, index) =>
      seen[index] || (parent >= 0 && !seen[parent])
        ? []
        : [`${type === STEP ? "unreachable-step" : "never-shown"} ${id}`],
    ),
    idle: rulesOf(form).flatMap((rule: FormRule, index) => (ways.some((way) => way.holds(rule.when)) ? [] : [index])),
    torn: units.flatMap(({ id, show, hide, require, release }) =>
      both(show, hide) || both(require, release) ? [id] : [],
    ),
    split: units.flatMap(({ id, set }) =>
      set.some((a, at) =>
        set.slice(at + 1).some((b) => a.to !== b.to && ways.some((way) => way.holds(a.when) && way.holds(b.when))),
      )
        ? [id]
        : [],
    ),
  };
}

test("what is found in a small form is what one finds who fills it in in every way", () => {
  fc.assert(
    fc.property(anySmallForm, (form) => {
      const tried = foundByTrying(form);
      // Of blocks that wait for each other nothing is claimed but that.
      fc.pre(tried.circles.length === 0);
      const { findings } = analyseForm(form, registry);
      const of = (...kinds: string[]) =>
        findings.filter(({ kind }) => kinds.includes(kind)).map(({ kind, blocks: [id] }) => `${kind} ${id}`);
      const idsOf = (kind: string) => findings.filter((each) => each.kind === kind).flatMap(({ blocks }) => blocks);

      expect(findings.filter(({ kind }) => kind === "never-holds").map(({ rule }) => rule)).toEqual(tried.idle);
      expect(idsOf("always-both")).toEqual(tried.torn);
      expect(idsOf("two-values")).toEqual(tried.split);
      // Where what was asked hangs on what is asked later, less may be found, but nothing that is not so.
      if (tried.looksAhead) {
        expect(tried.never).toEqual(expect.arrayContaining([...idsOf("never-shown"), ...idsOf("unreachable-step")]));
        return;
      }
      expect(of("unanswerable", "dead-end")).toEqual(tried.ends);
      expect(of("never-shown", "unreachable-step")).toEqual(tried.unseen);
    }),
    { numRuns: process.env.VITRINE_FULL === "1" ? 1_000 : 60 },
  );
});

function options(...values: string[]) {
  return values.map((value) => ({ value, label: {}, image: null }));
}
