import fc from "fast-check";
import { OPERATORS } from "#app/commerce/kernel/logic/operators.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { FormDoc, FormEffect, FormRule, Node } from "#blocks/contract/index.ts";
import { registry } from "../../registry.ts";
import { formOf, question, step } from "./forms.ts";

const MOST = 12;
const STEPS = 4;
/** Of the blocks that ask something, whatever is added to them later. */
const TYPES = registry.all().flatMap(({ type, field }) => (field && type !== "form.calculated" ? [type] : []));
const name = (index: number) => `q${index}`;
const anyName = fc.nat(MOST - 1).map(name);

const words = fc.constantFrom("a", "b", "true", "5", "-1", "", "2026-11-26", "10:30", "a@b.ma", "0612345678", "محمد");
const leaf: fc.Arbitrary<Logic> = fc.oneof(
  anyName.map((each): Logic => ({ var: each })),
  fc.constantFrom<Logic>({ var: "$today" }, { var: "$locale" }, { var: "q1.a" }, null, true, false, 0, 5, 1.5),
  words,
);

/** Any expression that the checker lets pass: every operator, nested. */
export const { anyLogic } = fc.letrec<{ anyLogic: Logic }>((tie) => ({
  anyLogic: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc
      .constantFrom<readonly [string, readonly [number, number]]>(
        ...Object.entries(OPERATORS).map(([operator, { args }]) => [operator, args] as const),
        ...([
          ["and", [1, 3]],
          ["or", [1, 3]],
          ["if", [2, 5]],
        ] as const),
      )
      .chain(([operator, [least, most]]) =>
        fc
          .array(tie("anyLogic"), { minLength: least, maxLength: Math.min(most, least + 2) })
          .map((args): Logic => ({ [operator]: args })),
      ),
  ),
}));

const anyEffect: fc.Arbitrary<FormEffect> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("show", "hide", "require", "release", "refuse"),
      fc.oneof(anyName, fc.constantFrom("s1", "g")),
    )
    .map(([does, what]): FormEffect => ({ do: does as "show", what })),
  fc
    .tuple(fc.constantFrom("offer", "withdraw"), anyName, fc.constantFrom("a", "b", "c"))
    .map(([does, what, choice]): FormEffect => ({ do: does as "offer", what, choice })),
  fc.tuple(anyName, anyLogic).map(([what, to]): FormEffect => ({ do: "set", what, to })),
  fc
    .tuple(fc.nat(STEPS - 1), fc.nat(STEPS))
    .map(([from, to]): FormEffect => ({ do: "jump", from: `s${from}`, to: `s${to}` })),
  fc.nat(STEPS - 1).map((from): FormEffect => ({ do: "end", from: `s${from}` })),
);
const anyRule: fc.Arbitrary<FormRule> = fc.record({
  when: anyLogic,
  effects: fc.array(anyEffect, { minLength: 1, maxLength: 2 }),
});

const anyField = (index: number): fc.Arbitrary<Node> =>
  fc.oneof(
    {
      arbitrary: fc
        .record({ type: fc.constantFrom(...TYPES), required: fc.boolean(), several: fc.boolean() })
        .map(fieldOf(index)),
      weight: 8,
    },
    {
      arbitrary: fc
        .tuple(anyLogic, fc.boolean())
        .map(([value, fee]) => question("form.calculated", name(index), { value, fee })),
      weight: 1,
    },
  );

function fieldOf(index: number) {
  return ({ type, required, several }: { type: string; required: boolean; several: boolean }): Node => {
    const known = registry.get(type)?.props ?? {};
    const options = ["a", "b", "c"].map((value) => ({
      ...structuredClone(known.options?.fields ? blank(known.options.fields) : {}),
      value,
      label: {},
    }));
    const own = {
      required,
      several,
      options,
      columns: options.map(({ value }) => ({ value, label: {} })),
      rows: ["a", "b"].map((value) => ({ value, label: {} })),
      purpose: "free",
      check: several ? (required ? "own" : "email") : "none",
      pattern: "^(?:[a-z]|\\d+|(?=.*م).+)$",
    };
    const props = Object.fromEntries(Object.entries(own).filter(([prop]) => Object.hasOwn(known, prop)));
    return question(type, name(index), props);
  };
}

function blank(fields: Readonly<Record<string, { default: unknown }>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([prop, field]) => [prop, field.default]));
}

/** A form of every kind of question, in steps and groups, with any rules. */
export const anyForm: fc.Arbitrary<FormDoc> = fc
  .tuple(
    fc.tuple(...Array.from({ length: MOST }, (_, index) => anyField(index))),
    fc.array(anyRule, { maxLength: 10 }),
    fc.boolean(),
  )
  .map(([fields, rules, isStepped]) => {
    if (!isStepped) return formOf(fields, rules);
    const size = MOST / STEPS;
    const steps = Array.from({ length: STEPS }, (_, index) =>
      step(`s${index}`, fields.slice(index * size, (index + 1) * size)),
    );
    const [first] = steps;
    if (first?.slots?.fields) {
      const [one, ...others] = first.slots.fields;
      const group: Node = {
        id: "g",
        type: "form.group",
        props: { ...structuredClone(registry.get("form.group")?.defaults) },
        slots: { fields: others },
      };
      first.slots.fields = one ? [one, group] : [group];
    }
    return formOf(steps, rules);
  });

/** What a browser sends for one control, and what a program sends as JSON. */
const sentText = fc.oneof(
  words,
  fc.constantFrom("x".repeat(300), "12,5", "٢٠", " a ", "26/11/2026", "data:image/png;base64,AA=="),
);
const sentJson = fc.oneof(
  sentText,
  fc.constantFrom(0, 5, 1.5, true, false, null),
  fc.array(fc.constantFrom("a", "b", 5, "zz"), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom("a", "b", "zz"), fc.oneof(fc.constantFrom("a", "b", "zz"), fc.constant(["a"])), {
    maxKeys: 2,
  }),
);

export const anyAnswers = fc.dictionary(anyName, sentJson, { maxKeys: MOST });

/** The controls of a form as a browser sends them: `a.name`, and `a.name[row]`. */
export const anyEntries: fc.Arbitrary<[string, string][]> = fc.array(
  fc
    .tuple(anyName, fc.constantFrom("", "", "[a]", "[b]"), sentText)
    .map(([each, row, value]): [string, string] => [`a.${each}${row}`, value]),
  { maxLength: 20 },
);
