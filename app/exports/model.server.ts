import type { Context } from "#app/commerce/context.ts";
import { isLocale, type Locale } from "#app/commerce/kernel/locale.ts";
import type { Reader, Row } from "#app/platform/db/index.server.ts";
import {
  EXPORT_FORMATS,
  EXPORT_KINDS,
  type ExportFormat,
  type ExportJob,
  type ExportKind,
  type ExportState,
} from "./types.ts";

const COLUMNS = "id, kind, format, filter, locale, state, done, total, staff_id, created_at, updated_at";

export async function insertExport(ctx: Context, job: ExportJob): Promise<void> {
  await ctx.tx.run(`INSERT INTO exports (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, [
    ...[job.id, job.kind, job.format, job.filter, job.locale, job.state, job.done, job.total],
    ...[job.staffId, job.createdAt, job.updatedAt],
  ]);
}

/** Says how far a running export has come, or that it ended. What ended stays as it ended. */
export async function updateExport(
  ctx: Context,
  id: string,
  change: { state: ExportState; done: number; total?: number },
): Promise<void> {
  const total = change.total === undefined ? [] : [change.total];
  await ctx.tx.run(
    `UPDATE exports SET state = ?, done = ?${total.length > 0 ? ", total = ?" : ""}, updated_at = ? WHERE id = ? AND state = 'running'`,
    [change.state, change.done, ...total, ctx.clock.now(), id],
  );
}

export async function readExport(read: Reader, id: string): Promise<ExportJob | undefined> {
  const row = await read.one(`SELECT ${COLUMNS} FROM exports WHERE id = ?`, [id]);
  return row && toJob(row);
}

/** Exports asked for before `before`: their files are no longer kept. */
export async function readOldExports(read: Reader, before: number): Promise<ExportJob[]> {
  return (await read.all(`SELECT ${COLUMNS} FROM exports WHERE created_at < ? LIMIT 100`, [before])).map(toJob);
}

export async function deleteExport(ctx: Context, id: string): Promise<void> {
  await ctx.tx.run("DELETE FROM exports WHERE id = ?", [id]);
}

function toJob(row: Row): ExportJob {
  return {
    id: String(row.id),
    kind: EXPORT_KINDS.find((kind) => kind === row.kind) as ExportKind,
    format: EXPORT_FORMATS.find((format) => format === row.format) as ExportFormat,
    filter: String(row.filter),
    locale: (isLocale(row.locale) ? row.locale : "fr") satisfies Locale,
    state: String(row.state) as ExportState,
    done: Number(row.done),
    total: Number(row.total),
    staffId: row.staff_id === null ? null : String(row.staff_id),
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
  };
}
