import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { takeTold } from "../events/tell.client.ts";
import { deliver } from "./deliver.client.ts";
import { keepWaiting, readWaiting, waitingKeys } from "./waiting.client.ts";

interface Sent {
  to: string;
  fields: Record<string, string>;
}

const form = { action: "https://boutique.example/ar/forms" } as HTMLFormElement;
const page = new EventTarget();
let sent: Sent[] = [];
/** What the shop answers to a key. */
let answers: Record<string, Partial<Response>> = {};
/** Boxes of the forms on the page that is open. */
let here: { document: string; block: string }[] = [];
/** What was said on the page. */
let said: string[] = [];

beforeEach(() => {
  [sent, answers, here, said] = [[], {}, [], []];
  // A real one lists what is kept among its own keys.
  const kept: Record<string, unknown> = Object.create({
    getItem: (name: string) => kept[name] ?? null,
    setItem(name: string, text: string) {
      kept[name] = text;
    },
    removeItem: (name: string) => delete kept[name],
  });
  vi.stubGlobal("localStorage", kept);
  vi.stubGlobal("location", { pathname: "/ar/p/rappel", search: "?utm_source=affiche" });
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("window", {});
  vi.stubGlobal("document", {
    dispatchEvent: ({ type }: Event) => said.push(type),
    querySelectorAll: () =>
      here.map(({ document, block }) => ({
        dataset: { form: JSON.stringify({ document }) },
        querySelector: () => ({ value: block }),
      })),
  });
  vi.stubGlobal("fetch", async (to: string, { body }: { body: URLSearchParams }) => {
    const fields = Object.fromEntries(body);
    sent.push({ to, fields });
    return { ok: true, redirected: false, text: async () => "", ...answers[fields.key ?? ""] };
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A page of the shop is opened, or its network is back. */
async function open(): Promise<void> {
  await import("./send-waiting.client.ts");
  page.dispatchEvent(new Event("online"));
}

const wait = (box: string, key: string) =>
  keepWaiting(
    box,
    { key, revision: "r7" },
    [
      ["a.wish", "مزهرية"],
      ["key", key],
    ],
    form,
  );

test("what waited goes from any page: to where its form is sent, as from where it stood, once", async () => {
  answers = { one: { redirected: true } };
  await wait("v-form:f1:ask", "one");
  await open();
  await vi.waitFor(() => expect(waitingKeys("v-form:f1:ask")).toEqual([]));
  const fields = { "a.wish": "مزهرية", key: "one" };
  expect(sent[0]).toMatchObject({ to: form.action, fields: { ...fields, back: "/ar/p/rappel?utm_source=affiche" } });
  expect(takeTold()).toMatchObject([{ type: "form_submitted", form: "f1", form_revision: "r7" }]);
  expect(said).toEqual(["vitrine:told", "vitrine:answered"]);
});

test("what another tab has sent meanwhile is told by that one", async () => {
  answers = { one: { redirected: true } };
  await wait("v-form:f1:ask", "one");
  const entries = await readWaiting("v-form:f1:ask", "one");
  const tab = () => deliver("v-form:f1:ask", "one", entries ?? [], form.action);
  await Promise.all([tab(), tab()]);
  expect(sent).toHaveLength(2);
  expect(takeTold()).toHaveLength(1);
});

test("what the shop does not take, and what a form of this page sends itself, stays", async () => {
  answers = {
    wrong: { ok: false },
    step: { redirected: false },
    last: { text: async () => "<a data-onward href='/x'>" },
  };
  here = [{ document: "f2", block: "ask" }];
  await wait("v-form:f2:ask", "own");
  await wait("v-form:f1:ask", "wrong");
  await wait("v-form:f1:ask", "step");
  localStorage.setItem("v-form:f1:ask:waits:older", JSON.stringify([["key", "older"]]));
  localStorage.setItem("v-form:f1:ask", "a draft");
  await wait("v-form:f3:ask", "last");
  await open();
  await vi.waitFor(() => expect(waitingKeys("v-form:f3:ask")).toEqual([]));
  expect(waitingKeys("v-form:f1:ask")).toEqual(["wrong", "step", "older"]);
  expect(waitingKeys("v-form:f2:ask")).toEqual(["own"]);
  expect(takeTold()).toMatchObject([{ form: "f3" }]);
  expect(new Set(sent.map(({ fields }) => fields.key))).toEqual(new Set(["wrong", "step", "last"]));
});
