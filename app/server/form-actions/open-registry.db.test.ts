import { readdirSync } from "node:fs";
import { afterAll, expect, test, vi } from "vitest";
import { keepAnswer, listRuns } from "#app/commerce/leads/index.server.ts";
import { createDocument } from "#app/documents/index.server.ts";
import { describeShop, must, refusalOf, shopper, staff } from "#app/testing/shop.ts";
import { FORM_ACTIONS } from "#blocks/actions/index.ts";
import { formOf, question } from "#runtime/forms/testing/forms.ts";
import { DOERS } from "./registry.ts";

// Test files of one worker share what they load: this one loads anew, and so does the next.
vi.hoisted(() => vi.resetModules());
afterAll(() => {
  vi.doUnmock("#blocks/actions/registry.ts");
  vi.doUnmock("./registry.ts");
  vi.resetModules();
});

/** What a domain of returns would bring: a file in each of the two folders, and nothing else. */
vi.mock("#blocks/actions/registry.ts", async (load) => {
  const { FORM_ACTIONS: ours } = await load<typeof import("#blocks/actions/registry.ts")>();
  const words = { label: "Return", help: "A return", "prop.reason": "Reason" };
  const props = {
    reason: { kind: "plain", schema: { type: "string" }, default: "", bindable: false, ui: {} },
  } as const;
  const messages = { fr: words, ar: words, en: words };
  return { FORM_ACTIONS: [...ours, { name: "return", phase: "after", icon: "undo-2", props, messages }] };
});
vi.mock("./registry.ts", async (load) => {
  const { DOERS: ours } = await load<typeof import("./registry.ts")>();
  const run = async (_: unknown, { answer, action }: import("./doer.ts").SentAnswer) =>
    `${answer.values.name}: ${action.with.reason}`;
  return { DOERS: [...ours, { name: "return", lane: "returns", run }] };
});

test("the folders are the list: each file is one action, under its own name", () => {
  const files = (folder: string) =>
    readdirSync(new URL(folder, import.meta.url)).map((file) => file.replace(/\.ts$/, ""));
  const known = (list: readonly { name: string }[]) => list.map(({ name }) => name).filter((name) => name !== "return");
  expect(known(FORM_ACTIONS).sort()).toEqual(files("../../../blocks/actions/kinds").sort());
  expect(known(DOERS).sort()).toEqual(files("doers").sort());
});

describeShop("a kind of action that a later domain brings", (open) => {
  test("is checked by its own schema, decided, done and written down like those of the house", async () => {
    const { engine } = open();
    const doc = (settings: object) => {
      const form = formOf([question("form.text", "name", { purpose: "name" })]);
      form.root.props.actions = [{ id: "back", do: "return", when: true, with: settings }];
      return form;
    };
    expect(refusalOf(await engine.command(staff, (ctx) => createDocument(ctx, doc({ reason: 7 }))))).toContain(
      "invalid",
    );
    const form = must(await engine.command(staff, (ctx) => createDocument(ctx, doc({ reason: "cassé" }))));
    const input = {
      ...{ key: "open-registry", form: form.id, revision: form.revision, values: { name: "Amina" }, note: "" },
      ...{ phone: "", email: "", name: "Amina", city: "" },
    };
    const { id } = must(await engine.command(shopper, (ctx) => keepAnswer(ctx, input)));
    await engine.outbox.drain();
    await engine.worker.drain();
    const runs = await engine.query(({ read }) => listRuns(read, id));
    expect(runs).toMatchObject([{ kind: "return", state: "done", result: "Amina: cassé" }]);
  });
});
