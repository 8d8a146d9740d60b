import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { keepAnswer, keepDraft } from "#app/commerce/leads/index.server.ts";
import { updateShop } from "#app/settings/index.server.ts";
import { describeEachDatabase } from "#app/testing/database.ts";
import { staff } from "#app/testing/shop.ts";
import { FORMS } from "#templates/starter/forms/forms.ts";
import { handleApi } from "./handle-api.ts";
import { openTestApi, type TestApi } from "./testing/api.ts";

interface FormBody {
  id: string;
  code: string;
  pointer: string;
  document: object;
  errors: object[];
  report: { fields: number };
  findings: { kind: string }[];
  map: { steps: string[] };
  data: object[];
}

describeEachDatabase("forms over the API", (open) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi(open().url);
  });
  afterAll(() => api.close());

  const ask = async (method: string, path: string, body?: object) => {
    const answer = await api.ask(method, path, { ...(body && { body }), scope: "write" });
    return { status: answer.status, body: answer.body as unknown as FormBody };
  };

  test("a foreign form is imported, kept as a draft, and evaluated", async () => {
    const survey = { elements: [{ type: "text", name: "mail", inputType: "email", isRequired: true }] };
    const made = await ask("POST", "/form-imports", { form: survey, save: true });
    expect([made.status, made.body.report.fields, made.body.id]).toEqual([200, 1, expect.stringMatching(/^\w{26}$/)]);
    const asked = await ask("POST", "/form-evaluations", {
      ...{ form: made.body.document, answers: { mail: "no" }, locale: "en" },
    });
    expect(asked.body).toEqual({
      visible: ["mail"],
      required: ["mail"],
      values: { mail: "no" },
      valid: false,
      errors: [{ field: "mail", rule: "pattern", message: "Check what you wrote." }],
    });
    expect((await ask("POST", "/form-imports", { form: { a: 1 } })).body.code).toBe("form.not_known");
    // A table of 1,000 cells with as many words as a document holds.
    const named = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `c${at}`, value: `v${at}` }));
    const choices = named(20).map((each) => ({ ...each, text: "x".repeat(60) }));
    const table = { type: "matrixdropdown", name: "t", rows: named(50), columns: named(20), choices };
    for (const save of [false, true])
      expect((await ask("POST", "/form-imports", { form: { elements: [table] }, save })).body.code).toBe(
        "document.invalid",
      );
    const wrong = await ask("POST", "/form-evaluations", { form: { kind: "form" }, answers: {} });
    expect([wrong.body.code, wrong.body.pointer.startsWith("/form")]).toEqual(["document.invalid", true]);
  });

  test("today is the shop's day, not London's", async () => {
    const move = (timeZone: string) => api.app.command(staff, (ctx) => updateShop(ctx, { timeZone }));
    const { timeZone } = await api.app.shop();
    await move("Africa/Tunis");
    const now = vi.spyOn(systemClock, "now").mockReturnValue(Date.parse("2027-11-26T23:30:00Z"));
    const form = { components: [{ type: "datetime", key: "on", subtype: "date", disallowPassedDates: true }] };
    const asked = await ask("POST", "/form-evaluations", { form, answers: { on: "2027-11-26" } });
    now.mockRestore();
    await move(timeZone);
    expect(asked.body.errors).toMatchObject([{ field: "on", rule: "earliest" }]);
  });

  test("the ways through a form are looked through", async () => {
    const form = FORMS.quiz();
    form.root.props.rules = [{ when: { "==": [{ var: "style" }, 9] }, effects: [{ do: "show", what: "advice" }] }];
    const { body } = await ask("POST", "/form-paths", { form });
    expect(body.findings.map(({ kind }) => kind)).toEqual(["unreachable-step", "never-holds", "shared-name"]);
    expect(body.map.steps).toEqual(["taste", "advice"]);
  });

  test("answers are listed, read, worked on and deleted", async () => {
    const survey = { elements: [{ type: "text", name: "city" }] };
    const form = (await ask("POST", "/form-imports", { form: survey, save: true })).body;
    const input = {
      ...{ key: "api-1", form: form.id, revision: form.id, values: { name: "Amina", city: "Fès" }, note: "" },
      ...{ phone: "0661000999", email: "", name: "Amina", city: "Fès" },
    };
    const kept = await api.app.command({ actor: { kind: "shopper" } }, (ctx) => keepAnswer(ctx, input));
    const id = kept.ok ? kept.value.id : "";
    const list = async (query: string) => (await ask("GET", `/form-answers?${query}`)).body;
    expect((await list("field=city&value=FES")).data).toMatchObject([{ id, assignee: null, state: "new" }]);
    expect((await list("field=city&value=rabat")).data).toEqual([]);
    expect((await list("from=yesterday")).code).toBe("filter.invalid");
    expect((await ask("GET", `/form-answers/${id}`)).body).toMatchObject({ id, actions: [] });
    expect((await ask("PATCH", `/form-answers/${id}`, { state: "progress" })).body).toMatchObject({
      state: "progress",
    });
    const stale = await ask("PATCH", `/form-answers/${id}`, { note: "Rappelée", version: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, "lead.changed_meanwhile"]);
    expect((await ask("PATCH", `/form-answers/${id}`, { assignee: "nobody@example.com" })).body.code).toBe(
      "agent.not_found",
    );
    expect((await ask("POST", `/form-answers/${id}/runs`, { action: "none" })).body.code).toBe("answer.no_action");
    const log = (path: string) => ask("GET", path).then(({ body }) => body.data);
    expect(await log(`/form-answers/${id}/log`)).toMatchObject([{ answer: id, kind: "state", data: "progress" }]);
    expect((await ask("DELETE", `/form-answers/${id}`)).status).toBe(200);
    expect((await log("/form-answers/deletions"))[0]).toMatchObject({ answer: id, kind: "deleted" });
    expect((await ask("GET", `/form-answers/${id}/log`)).body.code).toBe("answer.not_found");
    expect((await ask("GET", "/form-answers/files/01J")).status).toBe(404);
    expect((await ask("GET", `/form-answers/${id}`)).status).toBe(404);
    expect((await ask("GET", "/form-drafts")).body.data).toEqual([]);
  });

  test("what was begun is listed, given a link, and forgotten; who may only read may only read", async () => {
    const survey = { elements: [{ type: "text", name: "city" }] };
    const form = (await ask("POST", "/form-imports", { form: survey, save: true })).body;
    await api.app.command({ actor: { kind: "shopper" } }, (ctx) =>
      keepDraft(ctx, {
        ...{ token: "t".repeat(30), form: form.id, revision: form.id, page: "", block: "b", path: "/", step: 0 },
        ...{ values: { city: "Fès" }, entries: [["a.city", "Fès"]], phone: "0661000998", email: "", name: "Zineb" },
      }),
    );
    const [draft] = (await ask("GET", `/form-drafts?form=${form.id}`)).body.data as { id: string }[];
    expect(draft).toMatchObject({ name: "Zineb", phone: "+212661000998", values: { city: "Fès" }, link_until: null });
    const path = `/form-drafts/${draft?.id}`;
    expect((await ask("GET", path)).body).toEqual(draft);
    expect((await api.ask("POST", `${path}/link`, { scope: "read" })).status).toBe(403);
    expect((await api.ask("DELETE", path, { scope: "read" })).status).toBe(403);
    const link = await ask("POST", `${path}/link`);
    expect([link.status, link.body]).toMatchObject([
      201,
      { url: expect.stringMatching(/\/forms\/resume\/[\w-]{32}$/) },
    ]);
    expect((await ask("DELETE", path)).status).toBe(200);
    for (const method of ["GET", "DELETE"]) expect((await ask(method, path)).status).toBe(404);
    expect((await ask("POST", `${path}/link`)).body.code).toBe("answer.not_found");
  });

  test("a file of answers is begun, waited for and fetched; a filter that says nothing is refused", async () => {
    const wrong = async (filter: string) =>
      (await ask("POST", "/exports", { kind: "answers", format: "csv", filter })).body.code;
    expect([await wrong("colour=red"), await wrong("from=yesterday")]).toEqual(Array(2).fill("filter.invalid"));
    const survey = { elements: [{ type: "text", name: "city", title: "Ville" }] };
    const form = (await ask("POST", "/form-imports", { form: survey, save: true })).body as FormBody & {
      revision: string;
    };
    for (const [index, city] of ["Fès", "=HYPERLINK(1)"].entries()) {
      await api.app.command({ actor: { kind: "shopper" } }, (ctx) =>
        keepAnswer(ctx, {
          ...{ key: `file-${index}`, form: form.id, revision: form.revision, values: { city }, note: "" },
          ...{ phone: "", email: "", name: "", city },
        }),
      );
    }
    const begun = await ask("POST", "/exports", { kind: "answers", format: "csv", filter: `form=${form.id}` });
    expect(begun.status).toBe(202);
    await api.app.exports.close();
    expect((await ask("GET", `/exports/${begun.body.id}`)).body).toMatchObject({ state: "done", done: 2, total: 2 });
    const request = new Request("http://localhost/", { headers: { authorization: `Bearer ${api.secret("read")}` } });
    const file = await handleApi(api.app, request, `/exports/${begun.body.id}/file`);
    const text = await file.text();
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="answers-\d{4}-\d\d-\d\d\.csv"$/);
    expect([file.headers.get("content-type"), text.split("\r\n")[0]]).toEqual([
      expect.stringContaining("csv"),
      expect.stringContaining("Ville"),
    ]);
    expect(text).toContain("'=HYPERLINK(1)");
    expect((await ask("GET", "/exports/01J")).body.code).toBe("export.not_found");
    expect((await ask("GET", "/exports/01J/file")).status).toBe(404);
  });

  test("there are no answers yet, and none to change", async () => {
    expect((await ask("GET", "/form-answers?state=spam")).body.data).toEqual([]);
    const none = await ask("PATCH", "/form-answers/01J", { state: "done" });
    expect([none.status, none.body.code]).toEqual([404, "answer.not_found"]);
  });
});
