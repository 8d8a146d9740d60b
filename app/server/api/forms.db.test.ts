import { afterAll, beforeAll, expect, test } from "vitest";
import { keepAnswer } from "#app/commerce/leads/index.server.ts";
import { describeEachDatabase } from "#app/testing/database.ts";
import { FORMS } from "#templates/starter/forms/forms.ts";
import { openTestApi, type TestApi } from "./testing/api.ts";

interface FormBody {
  id: string;
  code: string;
  pointer: string;
  document: object;
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
    const wrong = await ask("POST", "/form-evaluations", { form: { kind: "form" }, answers: {} });
    expect([wrong.body.code, wrong.body.pointer.startsWith("/form")]).toEqual(["document.invalid", true]);
  });

  test("the ways through a form are looked through", async () => {
    const form = FORMS.quiz();
    form.root.props.rules = [{ when: { "==": [{ var: "style" }, 9] }, effects: [{ do: "show", what: "advice" }] }];
    const { body } = await ask("POST", "/form-paths", { form });
    expect(body.findings.map(({ kind }) => kind)).toEqual(["unreachable-step", "never-holds"]);
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
    expect((await ask("PATCH", `/form-answers/${id}`, { assignee: "nobody@example.com" })).body.code).toBe(
      "agent.not_found",
    );
    expect((await ask("POST", `/form-answers/${id}/runs`, { action: "none" })).body.code).toBe("answer.no_action");
    expect((await ask("DELETE", `/form-answers/${id}`)).status).toBe(200);
    expect((await ask("GET", `/form-answers/${id}`)).status).toBe(404);
    expect((await ask("GET", "/form-drafts")).body.data).toEqual([]);
  });

  test("there are no answers yet, and none to change", async () => {
    expect((await ask("GET", "/form-answers?state=new")).body.data).toEqual([]);
    const none = await ask("PATCH", "/form-answers/01J", { state: "done" });
    expect([none.status, none.body.code]).toEqual([404, "answer.not_found"]);
  });
});
