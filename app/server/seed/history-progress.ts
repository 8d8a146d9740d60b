import type { Context } from "#app/commerce/context.ts";
import { ok } from "#app/commerce/kernel/result.ts";
import type { App } from "../app.ts";
import { seeder } from "./seeder.ts";

const NAME = "demo.history";

/** How far the demo's history is written. It was planned as of `now`: a run that goes on plans the same again. */
export interface HistoryProgress {
  now: number;
  written: number;
}

export async function beginOrResume(app: App): Promise<HistoryProgress> {
  const row = await app.db.read.one<{ value: string }>("SELECT value FROM settings WHERE name = ?", [NAME]);
  if (row) return JSON.parse(row.value) as HistoryProgress;
  const progress = { now: Date.now(), written: 0 };
  await app.command(seeder, async ({ tx }) => {
    const values = [NAME, JSON.stringify(progress), progress.now];
    await tx.run("INSERT INTO settings (name, value, updated_at) VALUES (?, ?, ?)", values);
    return ok(null);
  });
  return progress;
}

/**
 * Moves on, in the transaction that writes the slice.
 * @throws when another seeding has written this slice
 */
export async function advance({ tx }: Context, from: HistoryProgress, written: number): Promise<void> {
  const { changes } = await tx.run("UPDATE settings SET value = ? WHERE name = ? AND value = ?", [
    JSON.stringify({ now: from.now, written }),
    NAME,
    JSON.stringify({ now: from.now, written: from.written }),
  ]);
  if (changes !== 1) throw new Error("Another seeding of the demo shop is under way");
}
