import type { Reader } from "#app/platform/db/index.server.ts";

export interface FormFunnel {
  /** Times the form was begun, and sent. */
  opened: number;
  submitted: number;
  /** Times each step was reached, by its number from 0; the first is where everybody is who has opened it. */
  steps: { step: number; reached: number }[];
  /** Times each field was reached, by its name; the one reached most first. */
  fields: { field: string; reached: number }[];
}

/**
 * How far visitors come with a form: once each look at a page, of those with JavaScript. Days are the shop's, both included.
 * @param asked days as `2026-11-26`; absent: from the first, or until the last
 */
export async function formFunnel(
  read: Reader,
  { form, from, until }: { form: string; from?: string; until?: string },
): Promise<FormFunnel> {
  const rows = await read.all<{ type: string; part: string; n: number }>(
    `SELECT type, part, SUM(n) AS n FROM event_counts
     WHERE form_id = ? AND type IN ('form_opened', 'form_submitted', 'step_reached', 'field_reached')
       AND campaign_id = '' AND day >= ? AND day <= ? GROUP BY type, part`,
    [form, from ?? "", until ?? "9999-12-31"],
  );
  const of = (type: string) => rows.filter((row) => row.type === type).map(({ part, n }) => ({ part, n: Number(n) }));
  const sum = (type: string) => of(type).reduce((all, { n }) => all + n, 0);
  return {
    opened: sum("form_opened"),
    submitted: sum("form_submitted"),
    steps: of("step_reached")
      .map(({ part, n }) => ({ step: Number(part), reached: n }))
      .sort((a, b) => a.step - b.step),
    fields: of("field_reached")
      .map(({ part, n }) => ({ field: part, reached: n }))
      .sort((a, b) => b.reached - a.reached),
  };
}
