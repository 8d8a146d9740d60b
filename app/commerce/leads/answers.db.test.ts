import { beforeAll, expect, test } from "vitest";
import { describeShop, must, refusalOf, shopper, staff } from "#app/testing/shop.ts";
import {
  type AnswersFilter,
  changeAnswer,
  countAnswers,
  deleteAnswer,
  findAnswer,
  findAskers,
  findNeighbours,
  keepAnswer,
  listAnswerEvents,
  listAnswers,
  listDeletions,
  seeAnswer,
  walkAnswers,
} from "./index.server.ts";

const FORM = "01FORM0000000000000000AAAA";
const REVISIONS = ["01REVISION0000000000000001", "01REVISION0000000000000002"];

describeShop("answers that people work on", (open) => {
  const ids: string[] = [];
  const keep = (at: number, values: Record<string, unknown>) =>
    open().engine.command(shopper, (ctx) =>
      keepAnswer(ctx, {
        ...{
          key: `work-${at}`,
          form: FORM,
          revision: REVISIONS[at % 2] ?? "",
          values,
          note: String(values.wish ?? ""),
        },
        ...{ phone: `06612${String(10_000 + at)}`, email: "", name: String(values.name ?? ""), city: "" },
      }),
    );
  const list = (filter: AnswersFilter) =>
    open().engine.query(async ({ read }) =>
      (await listAnswers(read, { ...filter, limit: 250 })).data.map(({ id }) => id),
    );

  beforeAll(async () => {
    for (let at = 0; at < 20; at++) {
      const values = {
        name: `N ${at}`,
        city: at % 4 === 0 ? "Fès" : "Rabat",
        wants: at % 5 === 0 ? ["vase", "bol"] : ["bol"],
      };
      ids.push(must(await keep(at, { ...values, wish: `souhait ${at}`, sure: at % 2 === 0 })).id);
    }
  });

  test("are found by field, whatever its case and accents, by status, revision, date and who has them", async () => {
    expect(await list({ field: "city", value: "FES" })).toHaveLength(5);
    expect(await list({ field: "wants", value: "vase" })).toHaveLength(4);
    expect(await list({ field: "sure", value: "true" })).toHaveLength(10);
    expect(await list({ field: "city", value: "" })).toHaveLength(20);
    expect(await list({ field: "none", value: "" })).toHaveLength(0);
    expect(await list({ field: "city", value: "%" })).toHaveLength(20);
    expect(await list({ revision: REVISIONS[1] })).toHaveLength(10);
    expect(await list({ until: 1 })).toHaveLength(0);
    const [first = ""] = ids;
    const assignee = { id: "01AGENT0000000000000000AAA", name: "Salma" };
    must(await open().engine.command(staff, (ctx) => changeAnswer(ctx, first, { state: "progress", assignee })));
    expect(await list({ state: "progress" })).toEqual([first]);
    expect(await list({ assignee: assignee.id })).toEqual([first]);
    expect(await list({ assignee: "none" })).toHaveLength(19);
    const askers = await open().engine.query(({ read }) => findAskers(read, { form: FORM }));
    expect(askers.map(({ count }) => count)).toEqual([10, 10]);
  });

  test("are walked whole, and each knows those beside it in its list", async () => {
    const walked: string[] = [];
    await open().engine.query(async ({ read }) => {
      for await (const page of walkAnswers(read, { form: FORM })) walked.push(...page.map(({ id }) => id));
      expect(await countAnswers(read, { form: FORM })).toBe(20);
      const filter = { field: "city", value: "fes" };
      const [newest = "", next = ""] = await list(filter);
      expect(await findNeighbours(read, newest, filter)).toEqual({ newer: null, older: next });
      expect(await findNeighbours(read, next, filter)).toMatchObject({ newer: newest });
    });
    expect(walked).toEqual(ids.toReversed());
  });

  test("a note never overwrites one that somebody wrote meanwhile, and each change is written down", async () => {
    const id = ids[3] ?? "";
    const note = (text: string, version: number) =>
      open().engine.command(staff, (ctx) => changeAnswer(ctx, id, { note: text }, version));
    must(await note("Rappeler lundi", 1));
    expect(refusalOf(await note("Autre chose", 1))).toBe("lead.changed_meanwhile");
    const events = await open().engine.query(({ read }) => listAnswerEvents(read, id));
    // What the note says stands beside the answer alone.
    expect(events).toMatchObject([{ kind: "note", data: "", actorName: "Test" }]);
  });

  test("a new one that is opened is seen, one that somebody took further stays, and no note is refused for it", async () => {
    const [id = "", taken = ""] = ids.slice(5);
    const see = (answer: string) => open().engine.command(staff, (ctx) => seeAnswer(ctx, answer));
    must(await open().engine.command(staff, (ctx) => changeAnswer(ctx, taken, { state: "done" })));
    for (const each of [id, id, taken]) must(await see(each));
    await open().engine.query(async ({ read }) => {
      expect(await findAnswer(read, id)).toMatchObject({ state: "read", version: 1 });
      expect(await listAnswerEvents(read, id)).toMatchObject([{ kind: "state", data: "read", actorName: "Test" }]);
      expect(await findAnswer(read, taken)).toMatchObject({ state: "done" });
    });
    must(await open().engine.command(staff, (ctx) => changeAnswer(ctx, id, { note: "Lue" }, 1)));
    expect(refusalOf(await see("nobody"))).toBe("answer.not_found");
  });

  test("a deleted one is gone with its values, and leaves who deleted it", async () => {
    const id = ids[4] ?? "";
    must(await open().engine.command(staff, (ctx) => deleteAnswer(ctx, id)));
    expect(refusalOf(await open().engine.command(staff, (ctx) => deleteAnswer(ctx, id)))).toBe("answer.not_found");
    await open().engine.query(async ({ read }) => {
      expect(await findAnswer(read, id)).toBeUndefined();
      expect(await read.all("SELECT * FROM form_answer_values WHERE answer_id = ?", [id])).toEqual([]);
      expect(await listDeletions(read)).toMatchObject([{ answer: id, form: FORM, actorName: "Test" }]);
    });
  });
});
