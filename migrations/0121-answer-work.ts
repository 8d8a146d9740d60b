import { searchable } from "#app/commerce/kernel/searchable.ts";
import { addColumns, addIndex, createTable } from "#app/platform/db/ddl.ts";
import { jsonOf, rowMarks } from "#app/platform/db/index.server.ts";
import type { Migration } from "./registry.ts";

const AT_ONCE = 200;

/** Who takes care of an answer, what happened to it, and its values one by one, so that lists can be filtered by a field. */
export default {
  async up(tx) {
    await addColumns(tx, "form_answers", { assignee_id: { type: "id?" }, assignee_name: { type: "line?" } });
    await addIndex(tx, "form_answers", ["revision", "id"]);
    await createTable(tx, "form_answer_values", {
      columns: { answer_id: "id", name: "key", value: "key" },
      primary: ["answer_id", "name", "value"],
    });
    await createTable(tx, "form_answer_events", {
      columns: {
        id: "id",
        answer_id: "id",
        form: "id",
        kind: "word",
        data: "line",
        actor_kind: "word",
        actor_name: "line?",
        at: "int",
      },
      primary: ["id"],
      indexes: [
        ["answer_id", "id"],
        ["kind", "id"],
      ],
    });
    for (let after = ""; ; ) {
      const rows = await tx.all<{ id: string; answers: string }>(
        `SELECT id, answers FROM form_answers WHERE id > ? ORDER BY id LIMIT ${AT_ONCE}`,
        [after],
      );
      for (const { id, answers } of rows) {
        const values = valueRows(jsonOf(answers));
        await tx.run("DELETE FROM form_answer_values WHERE answer_id = ?", [id]);
        if (values.length === 0) continue;
        await tx.run(
          `INSERT INTO form_answer_values (answer_id, name, value) VALUES ${rowMarks(values.length, 3)}`,
          values.flatMap(([name, value]) => [id, name, value]),
        );
      }
      if (rows.length < AT_ONCE) return;
      after = String(rows.at(-1)?.id);
    }
  },
} satisfies Migration;

function valueRows(answers: Readonly<Record<string, unknown>>): [name: string, value: string][] {
  const rows = new Map<string, [string, string]>();
  for (const [name, value] of Object.entries(answers)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (name.length > 190 || !["string", "number", "boolean"].includes(typeof each)) continue;
      const key = String(each).startsWith("data:") ? "" : searchable(String(each)).slice(0, 190);
      if (key !== "") rows.set(`${name}\n${key}`, [name, key]);
    }
  }
  return [...rows.values()].slice(0, 300);
}
