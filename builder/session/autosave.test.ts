import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Doc } from "#blocks/contract/index.ts";
import { ajvValidators } from "#runtime/document/validators.server.ts";
import { testRegistry } from "../testing/blocks.ts";
import { node, pageOf } from "../testing/documents.ts";
import { MemoryDocuments } from "../testing/memory-ports.ts";
import { createAutosave } from "./autosave.ts";
import type { Draft, Drafts } from "./drafts.ts";
import { recover } from "./recover.ts";
import { createSession } from "./session.ts";

const validators = ajvValidators(testRegistry);

class MemoryDrafts implements Drafts {
  kept = new Map<string, Draft>();
  load = async (id: string) => this.kept.get(id);
  put = async (draft: Draft) => void this.kept.set(draft.id, structuredClone(draft));
  putNow = (draft: Draft) => void this.kept.set(draft.id, structuredClone(draft));
  remove = async (id: string) => void this.kept.delete(id);
}

function open(documents = new MemoryDocuments(pageOf(testRegistry, [heading("A")]))) {
  const stored = documents.latest;
  const session = createSession({ doc: stored.doc, registry: testRegistry, validators, locale: "fr" });
  const drafts = new MemoryDrafts();
  const phases: string[] = [];
  const autosave = createAutosave({
    session,
    documents,
    drafts,
    stored,
    onDraftFailure: (error) => phases.push(`${error}`),
  });
  autosave.subscribe(({ phase }) => phases.push(phase));
  const type = (fr: string) => session.setProps("h", { text: { fr } });
  return { session, documents, drafts, autosave, phases, type, stored };
}

const heading = (fr: string) => node("content.heading", "h", undefined, { text: { fr } });
const textOf = (doc: { root: { slots?: Record<string, { props: Record<string, unknown> }[]> } }) =>
  doc.root.slots?.body?.[0]?.props.text;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("saves once, a second after the last change", async () => {
  const { type, documents, phases } = open();
  type("B");
  await vi.advanceTimersByTimeAsync(800);
  type("BC");
  await vi.advanceTimersByTimeAsync(900);
  expect(documents.saves).toBe(0);
  await vi.advanceTimersByTimeAsync(200);
  expect(documents.saves).toBe(1);
  expect(textOf(documents.latest.doc)).toEqual({ fr: "BC" });
  expect(phases.at(-1)).toBe("saved");
});

test("does not wait for ever for somebody who never stops typing", async () => {
  const { type, documents } = open();
  for (let i = 0; i < 12; i++) {
    type(`B${i}`);
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(documents.saves).toBe(1);
});

test("work lies in this browser a quarter of a second later, and is dropped once the server has it", async () => {
  const { type, drafts } = open();
  type("B");
  await vi.advanceTimersByTimeAsync(300);
  expect(textOf(drafts.kept.get("page-1")?.doc ?? pageOf(testRegistry))).toEqual({ fr: "B" });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(drafts.kept.size).toBe(0);
});

test("an outage keeps the work and sends it when somebody answers again", async () => {
  const { type, documents, drafts, autosave } = open();
  documents.outage = true;
  type("B");
  await vi.advanceTimersByTimeAsync(1_500);
  expect(autosave.state().phase).toBe("offline");
  expect(drafts.kept.size).toBe(1);
  type("BC");
  documents.outage = false;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(autosave.state().phase).toBe("saved");
  expect(textOf(documents.latest.doc)).toEqual({ fr: "BC" });
});

test("a lost answer is not taken for a conflict with somebody else", async () => {
  const { type, documents, autosave } = open();
  documents.loseAnswers = true;
  type("B");
  await vi.advanceTimersByTimeAsync(1_500);
  documents.loseAnswers = false;
  type("BC");
  await vi.advanceTimersByTimeAsync(30_000);
  expect(autosave.state().phase).toBe("saved");
  expect(documents.history.map(({ doc }) => textOf(doc))).toEqual([{ fr: "A" }, { fr: "B" }, { fr: "BC" }]);
});

describe("when somebody else saved first", () => {
  async function conflict() {
    const opened = open();
    opened.documents.write(pageOf(testRegistry, [heading("Yours")]), "Karim");
    opened.type("Mine");
    await vi.advanceTimersByTimeAsync(1_500);
    expect(opened.autosave.state()).toMatchObject({ phase: "conflict", theirs: { author: "Karim" } });
    return opened;
  }

  test("nothing is sent until somebody decides, and the work is safe meanwhile", async () => {
    const { type, documents, drafts } = await conflict();
    const { saves } = documents;
    type("Mine too");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(documents.saves).toBe(saves);
    expect(textOf(drafts.kept.get("page-1")?.doc ?? pageOf(testRegistry))).toEqual({ fr: "Mine too" });
  });

  test("mine goes on top of theirs", async () => {
    const { documents, autosave } = await conflict();
    expect(await autosave.keepMine()).toBe(true);
    expect(documents.history.map(({ doc }) => textOf(doc))).toEqual([{ fr: "A" }, { fr: "Yours" }, { fr: "Mine" }]);
  });

  test("theirs can be taken, and undo still knows mine", async () => {
    const { session, documents, autosave } = await conflict();
    autosave.takeTheirs();
    expect(textOf(session.state().doc)).toEqual({ fr: "Yours" });
    expect(autosave.state().phase).toBe("saved");
    session.undo();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(textOf(documents.latest.doc)).toEqual({ fr: "Mine" });
  });
});

describe("when somebody else saved another thing", () => {
  const two = (a: string, b: string) =>
    pageOf(testRegistry, [heading(a), node("content.heading", "other", undefined, { text: { fr: b } })]);
  const words = (doc: Doc) => doc.root.slots?.body?.map(({ props }) => (props.text as { fr: string }).fr);

  test("both are on the page and on the server, without a question; undo takes back what was done here alone", async () => {
    const { session, documents, autosave, type } = open(new MemoryDocuments(two("A", "B")));
    documents.write(two("A", "Theirs"), "Karim");
    type("Mine");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(autosave.state().phase).toBe("saved");
    expect(words(session.state().doc)).toEqual(["Mine", "Theirs"]);
    expect(words(documents.latest.doc)).toEqual(["Mine", "Theirs"]);
    session.undo();
    expect(words(session.state().doc)).toEqual(["A", "Theirs"]);
    session.redo();
    expect(words(session.state().doc)).toEqual(["Mine", "Theirs"]);
  });

  test("what is heard of comes onto the page at once, and needs no save", async () => {
    const { session, documents, autosave } = open(new MemoryDocuments(two("A", "B")));
    const { saves } = documents;
    await autosave.hear(documents.write(two("A", "Theirs"), "Karim").revision);
    expect(words(session.state().doc)).toEqual(["A", "Theirs"]);
    expect(session.state().past).toEqual([]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(documents.saves).toBe(saves);
    expect(autosave.state().phase).toBe("saved");
  });

  test("what was put together by hand goes on top of both", async () => {
    const { session, documents, autosave, type } = open(new MemoryDocuments(two("A", "B")));
    documents.write(two("Theirs", "B"), "Karim");
    type("Mine");
    await vi.advanceTimersByTimeAsync(1_500);
    expect(autosave.state().phase).toBe("conflict");
    autosave.putTogether(two("Both", "B"));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(words(documents.latest.doc)).toEqual(["Both", "B"]);
    session.undo();
    expect(words(session.state().doc)).toEqual(["Mine", "B"]);
  });
});

test("undoing to what was saved needs no save", async () => {
  const { session, type, documents, autosave } = open();
  type("B");
  session.undo();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(documents.saves).toBe(0);
  expect(autosave.state().phase).toBe("saved");
});

describe("opening again after a crash", () => {
  const options = { registry: testRegistry, validators };
  const { latest: stored } = new MemoryDocuments(pageOf(testRegistry, [heading("A")]));
  const mine = pageOf(testRegistry, [heading("Mine")]);
  const draft = (over: Partial<Draft>): Draft => ({ id: "page-1", doc: mine, basedOn: "r1", at: 1, ...over });

  test.each([
    ["no draft", undefined, "nothing"],
    ["a draft that the server has", draft({ doc: structuredClone(stored.doc), basedOn: "r0" }), "nothing"],
    ["a draft on top of the stored revision", draft({}), "restored"],
    ["a draft on top of an older revision", draft({ basedOn: "r0" }), "conflict"],
    ["a draft of another world", draft({ doc: { nonsense: true } as never }), "unreadable"],
  ])("%s", (_name, found, kind) => {
    expect(recover(stored, found, options).kind).toBe(kind);
  });
});
