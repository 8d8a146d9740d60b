import { describe, expect, test } from "vitest";
import { FORMS } from "#templates/starter/forms/forms.ts";
import { walk } from "../document/tree.ts";
import { registry } from "../registry.ts";
import { answerNames, freeName, renameAnswer, withOwnNames } from "./answer-names.ts";
import { formOf, question, step } from "./testing/forms.ts";

const form = formOf(
  [
    step("one", [question("form.number", "pieces", {}), question("form.yesno", "gift", {})]),
    step("two", [
      question("form.text", "words", { purpose: "free", label: { fr: "Pour vos {{answers.pieces}} pièces" } }),
      question("form.calculated", "total", { value: { "*": [{ var: "pieces" }, 20] } }),
    ]),
  ],
  [
    {
      when: { ">": [{ var: "pieces" }, 2] },
      effects: [{ do: "set", what: "words", to: { cat: [{ var: ["pieces", 0] }, "!"] } }],
    },
    { when: { "==": [{ var: "pieces_left" }, 1] }, effects: [{ do: "hide", what: "gift" }] },
  ],
);

describe("an answer under another name", () => {
  const next = renameAnswer(form.root, registry, "pieces", "bowls");
  const json = JSON.stringify(next);

  test("rules, calculations, set values and texts follow", () => {
    expect(next.props.rules).toEqual([
      {
        when: { ">": [{ var: "bowls" }, 2] },
        effects: [{ do: "set", what: "words", to: { cat: [{ var: ["bowls", 0] }, "!"] } }],
      },
      { when: { "==": [{ var: "pieces_left" }, 1] }, effects: [{ do: "hide", what: "gift" }] },
    ]);
    expect(json).toContain("{{answers.bowls}}");
    expect(json).toContain('{"*":[{"var":"bowls"},20]}');
  });

  test("what is done once it was sent follows, and how many of an article are wanted", () => {
    const { root } = FORMS.quote();
    const when = (name: string) => ({ ">": [{ var: name }, 2] });
    const mail = (name: string) => ({
      ...{ id: "mail", do: "mail", when: when(name) },
      with: { subject: { fr: `{{answers.${name}}} pièces` } },
    });
    root.props.actions = [mail("pieces"), { id: "lead", do: "lead", when: when("pieces_left"), with: {} }];
    const bowls = renameAnswer(root, registry, "pieces", "bowls");
    const article = [...walk(bowls)].find(({ node }) => node.type === "form.product")?.node;
    const actions = bowls.props.actions as object[];
    expect([actions[0], article?.props.quantity]).toEqual([mail("bowls"), "bowls"]);
    expect(actions[1]).toBe((root.props.actions as object[])[1]);
  });

  test("what does not speak of it is the very same", () => {
    expect(next.slots?.fields?.[0]).toBe(form.root.slots?.fields?.[0]);
    expect(renameAnswer(form.root, registry, "nobody", "somebody")).toBe(form.root);
  });
});

describe("names of what comes in", () => {
  test("are its own, also among each other", () => {
    const more = [question("form.number", "pieces", {}), question("form.number", "pieces", {})];
    const names = withOwnNames(more, form.root, registry).map((node) => node.props.name);
    expect(names).toEqual(["pieces_2", "pieces_3"]);
  });

  test("a name that follows from something else stays", () => {
    const email = question("form.text", "x", { purpose: "email", name: "question" });
    const both = formOf([email]);
    expect(withOwnNames([email], both.root, registry)[0]).toBe(email);
    expect(answerNames(both.root, registry)).toEqual(new Map([["email", 1]]));
  });

  test("the next number is taken", () => {
    expect(freeName("a_2", new Set(["a", "a_2", "a_3"]))).toBe("a_4");
  });
});
