import { afterAll, beforeAll, expect, test } from "vitest";
import { describeEachDatabase } from "#app/testing/database.ts";
import { openTestApi, type TestApi } from "./testing/api.ts";

describeEachDatabase("settings over the API", (open) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi(open().url);
  });
  afterAll(() => api.close());

  const path = "/settings/messages";
  const put = async (body: object, path = "/settings/messages") => {
    const { status, raw } = await api.ask("PUT", path, { scope: "write", body });
    return { status, ...(JSON.parse(raw) as { version: string; code?: string; pointer?: string }) };
  };

  test("how many messages a visitor is shown begins with our numbers, is changed, and never over somebody else", async () => {
    const read = JSON.parse((await api.ask("GET", path, { scope: "read" })).raw) as { version: string };
    expect(read).toMatchObject({ per_visit: 3, gap: 30 });
    const { version } = read;
    expect(await put({ per_visit: 1, gap: 600, version })).toMatchObject({ status: 200, per_visit: 1, gap: 600 });
    expect(await put({ per_visit: 2, gap: 0, version })).toMatchObject({ status: 409, code: "settings.conflict" });
    expect((await api.app.shop()).messages).toEqual({ perVisit: 1, gap: 600 });
    expect(await put({ per_visit: 0, gap: 0 })).toMatchObject({ status: 400, pointer: "/per_visit" });
    expect(await put({ per_visit: 2, gap: -1 })).toMatchObject({ status: 400, pointer: "/gap" });
    expect(await put({ per_visit: 2, gap: 0 })).toMatchObject({ status: 200 });
  });

  test("what buyers are sent is read and changed whole, and never in words that cannot be merged", async () => {
    const at = "/settings/confirmation";
    const { raw } = await api.ask("GET", at, { scope: "read" });
    const { version, ...read } = JSON.parse(raw) as { version: string; mail: { sends: boolean }; whatsapp: object };
    expect(read).toMatchObject({ mail: { sends: true, subject: {} }, whatsapp: { sends: false } });
    const send = async (body: object) => {
      const answer = await api.ask("PUT", at, { scope: "write", body });
      return { status: answer.status, ...(JSON.parse(answer.raw) as { code?: string; pointer?: string }) };
    };
    const mail = { sends: true, subject: { fr: "Merci {{buyer.name}}" }, text: {} };
    expect(await send({ ...read, mail, version })).toMatchObject({ status: 200, mail });
    expect(await send({ ...read, version })).toMatchObject({ status: 409, code: "settings.conflict" });
    const wrong = { ...mail, text: { ar: "{{order.nothing}}" } };
    expect(await send({ ...read, mail: wrong })).toMatchObject({
      ...{ code: "settings.invalid", pointer: "/confirmation/mail/text/ar" },
    });
    expect((await api.app.shop()).confirmation.mail).toEqual(mail);
  });

  test("whether visitors are asked for consent is changed, and who answered is asked again", async () => {
    const consent = "/settings/consent";
    const read = JSON.parse((await api.ask("GET", consent, { scope: "read" })).raw) as { version: string };
    expect(read).toMatchObject({ asks: false, policy: "" });
    const asks = { asks: true, policy: "/p/donnees" };
    expect(await put({ ...asks, version: read.version }, consent)).toMatchObject({ status: 200, ...asks });
    expect(await put({ asks: false, policy: "", version: read.version }, consent)).toMatchObject({ status: 409 });
    expect((await api.app.shop()).consent).toEqual({ ...asks, version: 1 });
    expect(await put({ ...asks, ask_again: true }, consent)).toMatchObject({ status: 200 });
    expect((await api.app.shop()).consent).toEqual({ ...asks, version: 2 });
    expect(await put({ asks: true, policy: "javascript:alert(1)" }, consent)).toMatchObject({
      ...{ status: 422, code: "settings.invalid" },
    });
  });

  test("how long what was begun is kept is changed", async () => {
    expect(await put({ keep: false, days: 7 }, "/settings/leads")).toMatchObject({ status: 200, keep: false, days: 7 });
    expect((await api.app.shop()).leads).toEqual({ keep: false, days: 7 });
    expect(await put({ keep: true, days: 0 }, "/settings/leads")).toMatchObject({ status: 400, pointer: "/days" });
  });
});
