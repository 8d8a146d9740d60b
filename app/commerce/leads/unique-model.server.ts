import { createHash } from "node:crypto";
import { isDuplicate } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { FormAnswer } from "./types.ts";

/** An answer that nobody else of the form may give again: its name, and its value as it is compared. */
export type UniqueValue = readonly [name: string, value: string];

/**
 * Takes an answer's values for it, in its own transaction: of two at once the key of the table lets one through. One that is
 * held back takes nothing, and is told nothing. Refuses with the names of those that are taken.
 */
export async function takeUnique(
  ctx: Context,
  { id, form, held }: Pick<FormAnswer, "id" | "form"> & { held: boolean },
  values: readonly UniqueValue[],
): Promise<Result<null>> {
  // All who write go along them in one order: nobody waits in a circle.
  const rows = values.map(([name, value]) => ({ name, hash: hashOf(form, name, value) }));
  rows.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return takeEach(rows, ({ name, hash }) =>
    ctx.tx.run("INSERT INTO form_answer_uniques (answer_id, name, value_hash, taken_hash) VALUES (?, ?, ?, ?)", [
      ...[id, name, hash, held ? null : hash],
    ]),
  );
}

/** It counts after all: its values are its own again. Refuses where somebody else has one of them by now. */
export async function takeUniqueAgain(ctx: Context, id: string): Promise<Result<null>> {
  const rows = await ctx.tx.all<{ name: string }>(
    "SELECT name FROM form_answer_uniques WHERE answer_id = ? ORDER BY value_hash",
    [id],
  );
  return takeEach(rows, ({ name }) =>
    ctx.tx.run("UPDATE form_answer_uniques SET taken_hash = value_hash WHERE answer_id = ? AND name = ?", [id, name]),
  );
}

/** It does not count: anybody may give its values. */
export async function freeUnique(ctx: Context, id: string): Promise<void> {
  await ctx.tx.run("UPDATE form_answer_uniques SET taken_hash = NULL WHERE answer_id = ?", [id]);
}

async function takeEach<R extends { name: string }>(
  rows: readonly R[],
  take: (row: R) => Promise<unknown>,
): Promise<Result<null>> {
  const fields: string[] = [];
  for (const row of rows) {
    try {
      await take(row);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      fields.push(String(row.name));
    }
  }
  return fields.length === 0 ? ok(null) : refuse("answer.value_taken", { fields });
}

function hashOf(form: string, name: string, value: string): string {
  return createHash("sha256")
    .update(JSON.stringify([form, name, value]))
    .digest("hex");
}
