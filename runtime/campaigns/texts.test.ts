import { describe, expect, it } from "vitest";
import { sampleNode } from "../samples.ts";
import { type PieceOf, readPlan } from "./plan.ts";
import { isTextsAlone, textFaults, textInForce, type WantedText } from "./texts.ts";

const planOf = (...pieces: Record<string, unknown>[]) => {
  const nodes = pieces.map((props, index) => sampleNode("campaign.template", { props }, `text${index}`));
  const root = { ...sampleNode("campaign.campaign", {}, "root"), slots: { pieces: nodes } };
  return readPlan({ format: 1, kind: "campaign", blocks: {}, meta: { title: {} }, root });
};
const said = { subject: { fr: "Merci" }, text: { fr: "Bonsoir" } };
const faults = (props: Record<string, unknown>, fields?: string[]) =>
  textFaults(planOf({ ...said, ...props }).pieces[0] as PieceOf<"template">, fields).map(
    ({ field, locale, path }) => `${field}.${locale} ${path}`,
  );

describe("the text in a message's place", () => {
  const campaigns = [
    { id: "high", plan: planOf({ ...said, variants: ["B"] }, { ...said, message: "form-answerer", form: "wishes" }) },
    { id: "low", plan: planOf(said, { ...said, message: "form-answerer" }) },
  ];
  const buyer: WantedText = { message: "order-buyer", channel: "mail" };
  const found = (shown: [id: string, variant: string | null][], wanted = buyer) => {
    const text = textInForce(
      campaigns,
      shown.map(([id, variant]) => ({ id, variant })),
      wanted,
    );
    return text && `${text.campaign.id} ${text.piece.id}`;
  };

  it("is that of a campaign its reader was shown, in their variant, the highest in priority first", () => {
    expect(found([])).toBeNull();
    expect(found([["gone", null]])).toBeNull();
    expect(found([["high", "A"]])).toBeNull();
    expect(found([["high", "B"]])).toBe("high text0");
    expect(
      found([
        ["low", null],
        ["high", "A"],
      ]),
    ).toBe("low text0");
    expect(
      found([
        ["low", null],
        ["high", "B"],
      ]),
    ).toBe("high text0");
    expect(found([["low", null]], { ...buyer, channel: "whatsapp" })).toBeNull();
    expect(found([["low", null]], { ...buyer, message: "order-shop" })).toBeNull();
  });

  it("of a form is for the form that it names, or for each", () => {
    const answerer = { message: "form-answerer", channel: "mail" } as const;
    const both: [string, null][] = [
      ["high", null],
      ["low", null],
    ];
    expect(found(both, { ...answerer, form: "wishes" })).toBe("high text1");
    expect(found(both, { ...answerer, form: "quote" })).toBe("low text1");
  });
});

describe("a text before it is published", () => {
  it("says something, or is no piece yet", () => {
    expect(planOf({}).pieces).toEqual([]);
    expect(planOf({ text: { fr: "Bonsoir" } }).pieces).toEqual([]);
    expect(planOf({ text: { fr: "Bonsoir" }, channel: "whatsapp" }).pieces).toHaveLength(1);
  });

  it("names what it will be given, in each language", () => {
    const text = { fr: "{{order.number}} {{#each lines}}{{quantity}} × {{title}}{{/each}}", ar: "{{order.nombre}}" };
    expect(faults({ text })).toEqual(["text.ar order.nombre"]);
    expect(faults({ subject: { fr: "{{answers.name}}" } })).toEqual(["subject.fr answers.name"]);
    expect(faults({ subject: { fr: "{{answers.name}}" }, channel: "whatsapp" })).toEqual([]);
    expect(faults({ text: { fr: "{{order.number" } })).toEqual(["text.fr "]);
    expect(faults({ text: { fr: "{{{order.number}}}" } })).toEqual(["text.fr "]);
  });

  it("of a form names its answers; of every form, any", () => {
    const text = { fr: "{{answers.size}} {{lines}} {{form}} {{order.total}}" };
    expect(faults({ message: "form-shop", text })).toEqual(["text.fr order.total"]);
    expect(faults({ message: "form-shop", text }, ["name"])).toEqual(["text.fr answers.size", "text.fr order.total"]);
    expect(faults({ message: "form-shop", text }, ["size"])).toEqual(["text.fr order.total"]);
    expect(faults({ message: "form-shop", text: { fr: "{{answers.size.small}}" } }, ["size"])).toEqual([]);
    expect(faults({ message: "form-shop", text: { fr: "{{answers.sizes}}" } }, ["size"])).toEqual([
      "text.fr answers.sizes",
    ]);
  });

  it("may be all that a campaign has", () => {
    expect(isTextsAlone(planOf(said))).toBe(true);
  });
});
