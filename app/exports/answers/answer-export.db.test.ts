import { expect, test } from "vitest";
import { keepAnswer } from "#app/commerce/leads/index.server.ts";
import { createDocument, saveDocument } from "#app/documents/index.server.ts";
import { describeShop, must, shopper, staff } from "#app/testing/shop.ts";
import { formOf, question } from "#runtime/forms/testing/forms.ts";
import { openAnswerExport } from "./answer-export.ts";

describeShop("a file of answers", (open) => {
  test("has a column for each question that any revision asked, and what the filter holds", async () => {
    const { engine } = open();
    const doc = (fields: string[]) => ({
      ...formOf(fields.map((name) => question("form.text", name, { purpose: "free", label: { fr: `Q ${name}` } }))),
      meta: { title: { fr: "Enquête" } },
    });
    const first = must(await engine.command(staff, (ctx) => createDocument(ctx, doc(["one", "two"]))));
    const changed = { id: first.id, basedOn: first.revision, doc: doc(["two", "three"]) };
    const second = must(await engine.command(staff, (ctx) => saveDocument(ctx, changed)));
    const keep = async (key: string, revision: string, values: Record<string, string>) =>
      must(
        await engine.command(shopper, (ctx) =>
          keepAnswer(ctx, {
            ...{ key, form: first.id, revision, values, note: "" },
            ...{ phone: "", email: "", name: "", city: "" },
          }),
        ),
      );
    await keep("a", first.revision, { one: "un", two: "deux" });
    await keep("b", second.revision, { two: "=2", three: "trois" });
    const rows = async (filter: string) => {
      const { report, total } = await engine.query((q) => openAnswerExport(q, filter, "fr"));
      const cells: unknown[][] = [];
      for await (const item of report.items) cells.push([...item.cells]);
      return { titles: report.columns.map(({ title }) => title), cells, total };
    };
    const all = await rows(`form=${first.id}`);
    expect(all.total).toBe(2);
    expect(all.titles.slice(5, 8)).toEqual(["Q two", "Q three", "Q one"]);
    expect(all.cells.map((cells) => cells.slice(5, 8))).toEqual([
      ["=2", "trois", ""],
      ["deux", "", "un"],
    ]);
    expect((await rows("field=one&value=UN")).cells).toHaveLength(1);
    expect((await rows("state=done")).total).toBe(0);
  });

  test("has what was asked or calculated as money as amounts, which a sheet adds up", async () => {
    const { engine } = open();
    const doc = formOf([
      question("form.number", "budget", { look: "money" }),
      question("form.calculated", "engraving", { fee: true }),
      question("form.number", "pieces", {}),
    ]);
    const { id, revision } = must(await engine.command(staff, (ctx) => createDocument(ctx, doc)));
    const values = { budget: 120, engraving: 12.5, pieces: 3 };
    must(
      await engine.command(shopper, (ctx) =>
        keepAnswer(ctx, {
          ...{ key: "money", form: id, revision, values, note: "" },
          ...{ phone: "", email: "", name: "", city: "" },
        }),
      ),
    );
    const { report } = await engine.query((q) => openAnswerExport(q, `form=${id}`, "ar"));
    for await (const { cells } of report.items) {
      expect(cells.slice(5, 8)).toEqual([{ amount: 12_000, currency: "MAD" }, { amount: 1_250, currency: "MAD" }, "3"]);
    }
  });
});
