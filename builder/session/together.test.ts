import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ajvValidators } from "#runtime/document/validators.server.ts";
import type { LiveDocument, PresenceWord } from "../ports.ts";
import { testRegistry } from "../testing/blocks.ts";
import { node, pageOf } from "../testing/documents.ts";
import { createSession } from "./session.ts";
import { joinOthers } from "./together.ts";

const validators = ajvValidators(testRegistry);
const karim = { tab: "his", user: "k", name: "Karim", node: "b" };

function open() {
  const heading = (id: string) => node("content.heading", id, undefined, { text: { fr: id } });
  const doc = pageOf(testRegistry, [node("layout.section", "s", { content: [heading("a")] }), heading("b")]);
  const session = createSession({ doc, registry: testRegistry, validators, locale: "fr" });
  const words: PresenceWord[] = [];
  const heard: string[] = [];
  const taken: string[] = [];
  const caret: { at: string | null } = { at: null };
  let tell: (live: LiveDocument) => void = () => undefined;
  const together = joinOthers({
    session,
    autosave: { hear: async (revision) => void heard.push(revision) },
    presence: {
      join(_document, _tab, onLive) {
        tell = onLive;
        return { say: async (word) => void words.push(word), close: () => words.push({ node: "left", writes: null }) };
      },
    },
    document: "d",
    tab: "mine",
    caretAt: () => caret.at,
    onComments: () => undefined,
    onTaken: (by, id) => taken.push(`${by.name} ${id}`),
  });
  const live = (over: Partial<LiveDocument> = {}) =>
    tell({ revision: "r1", people: [{ ...karim, tab: "mine" }, karim], locks: [], comments: "0.0", ...over });
  const type = (id: string) => session.setProps(id, { text: { fr: `${Math.random()}` } });
  const moveCaret = async (to: string | null) => {
    caret.at = to;
    together.caretMoved();
    await vi.advanceTimersByTimeAsync(200);
  };
  return { session, together, words, heard, taken, live, type, moveCaret };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("says where one is, where one writes, and that one is still here; silence ends the writing", async () => {
  const { session, words, type } = open();
  session.select("a");
  await vi.advanceTimersByTimeAsync(200);
  type("a");
  await vi.advanceTimersByTimeAsync(200);
  expect(words).toEqual([
    { node: null, writes: null },
    { node: "a", writes: null },
    { node: "a", writes: "a" },
  ]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(words.at(-1)).toEqual({ node: "a", writes: null });
  session.select("b");
  await vi.advanceTimersByTimeAsync(200);
  expect(words.at(-1)).toEqual({ node: "b", writes: null });
});

test("a block is kept from the moment the caret comes until it leaves, or long does nothing", async () => {
  const { session, words, live, type, moveCaret } = open();
  session.select("a");
  await moveCaret("a");
  expect(words.at(-1)).toEqual({ node: "a", writes: "a" });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(words.at(-1)).toEqual({ node: "a", writes: "a" });
  type("a");
  await moveCaret(null);
  expect(words.at(-1)).toEqual({ node: "a", writes: null });

  await moveCaret("a");
  await vi.advanceTimersByTimeAsync(130_000);
  expect(words.at(-1), "nobody is there").toEqual({ node: "a", writes: null });
  type("a");
  await vi.advanceTimersByTimeAsync(200);
  expect(words.at(-1), "somebody is").toEqual({ node: "a", writes: "a" });

  live({ locks: [{ node: "b", tab: "his" }] });
  await moveCaret("b");
  expect(words.at(-1), "the other writes there").toEqual({ node: "a", writes: null });
});

test("shows the others alone, and brings what they saved", () => {
  const { together, heard, live } = open();
  live({ revision: "r2" });
  expect(together.state().people).toEqual([karim]);
  expect(heard).toEqual(["r2"]);
});

test("a block in which somebody writes is not changed, nor taken away around them, unless it is taken over", async () => {
  const { session, together, words, live, type } = open();
  live({ locks: [{ node: "a", tab: "his" }] });
  const busy = { ok: false, refusal: { code: "node.busy", data: { id: "a", name: "Karim" } } };
  expect(type("a")).toMatchObject(busy);
  expect(session.remove(["s"])).toMatchObject(busy);
  expect(session.mayWrite("a")).toBe(false);
  expect(session.setStyle({ textAlign: "center" }, ["s"]).ok).toBe(true);
  expect(type("b").ok).toBe(true);
  await together.takeOver("a");
  expect(words.at(-1)).toEqual({ node: "a", writes: "a", takesFrom: "his" });
  live({ locks: [{ node: "a", tab: "mine" }] });
  expect(type("a").ok).toBe(true);
});

test("who is written over is told, and what they wrote stays", async () => {
  const { session, taken, live, type } = open();
  session.select("a");
  type("a");
  const { doc } = session.state();
  live({ locks: [{ node: "a", tab: "his" }] });
  expect(taken).toEqual(["Karim a"]);
  expect(session.state().doc).toBe(doc);
  expect(type("a").ok).toBe(false);
});

test("leaving lets everything go", async () => {
  const { session, together, words, live } = open();
  live({ locks: [{ node: "a", tab: "his" }] });
  together.dispose();
  expect(session.state().busy.size).toBe(0);
  expect(words.at(-1)?.node).toBe("left");
  expect(vi.getTimerCount()).toBe(0);
});
