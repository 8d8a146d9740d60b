import { isDuplicate } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";
import { parsePhone } from "../../kernel/phone.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { sessionHash } from "../model.server.ts";
import type { FormDraft } from "../types.ts";

export interface DraftInput
  extends Pick<FormDraft, "form" | "revision" | "page" | "block" | "path" | "step" | "entries" | "values"> {
  /** Known to the browser that fills the form in, or to who has its link, and to nobody else. */
  token: string;
  /** As typed. */
  phone: string;
  email: string;
  name: string;
}

/** As much as anybody types, and no more: what is longer is not kept. */
const LONGEST = 100_000;

/** Keeps how far a form is filled in; the same token's next state takes its place. What was sent meanwhile stays sent. */
export async function keepDraft(ctx: Context, input: DraftInput): Promise<Result<boolean>> {
  const [answers, entries] = [JSON.stringify(input.values), JSON.stringify(input.entries)];
  if (answers.length + entries.length > LONGEST) return refuse("input.too_long", { max: LONGEST });
  const hash = sessionHash(input.token);
  const now = ctx.clock.now();
  const email = input.email.trim().toLowerCase();
  const state = [
    ...[input.revision, input.step, parsePhone(input.phone, ctx.shop.country)?.e164 ?? null],
    ...[email.includes("@") ? email.slice(0, 190) : null, input.name.slice(0, 120), answers, entries, now],
  ];
  const { changes } = await ctx.tx.run(
    "UPDATE form_drafts SET revision = ?, step = ?, phone = ?, email = ?, name = ?, answers = ?, entries = ?, updated_at = ? WHERE (token_hash = ? OR link_hash = ?) AND form = ? AND answer_id IS NULL",
    [...state, hash, hash, input.form],
  );
  if (changes > 0) return ok(true);
  // What comes late by its link, once it was sent, begins nothing anew.
  const sent = await ctx.tx.one("SELECT id FROM form_drafts WHERE link_hash = ? AND answer_id IS NOT NULL", [hash]);
  if (sent) return ok(false);
  return ok(
    await inserted(
      ctx.tx.run(
        `INSERT INTO form_drafts (revision, step, phone, email, name, answers, entries, updated_at, id, token_hash, form, page, block, path, locale, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          ...[...state, ctx.ids.next(), hash, input.form, input.page.slice(0, 190), input.block.slice(0, 64)],
          ...[input.path.slice(0, 500), ctx.locale, now],
        ],
      ),
    ),
  );
}

/** It was sent: nothing of it is kept but that it was, so that what comes late does not begin it anew. */
export async function finishDraft(
  ctx: Context,
  token: string,
  { answer, form, revision }: { answer: string; form: string; revision: string },
): Promise<void> {
  const hash = sessionHash(token);
  const now = ctx.clock.now();
  const { changes } = await ctx.tx.run(
    "UPDATE form_drafts SET answer_id = ?, phone = NULL, email = NULL, name = '', answers = '{}', entries = '[]', updated_at = ? WHERE (token_hash = ? OR link_hash = ?) AND form = ?",
    [answer, now, hash, hash, form],
  );
  if (changes > 0) return;
  await inserted(
    ctx.tx.run(
      `INSERT INTO form_drafts (id, token_hash, form, revision, page, block, path, locale, step, name, answers, entries, answer_id, created_at, updated_at)
       VALUES (?, ?, ?, ?, '', '', '', ?, 0, '', '{}', '[]', ?, ?, ?)`,
      [ctx.ids.next(), hash, form, revision, ctx.locale, answer, now, now],
    ),
  );
}

/** @returns false where there is one of that token already: of another form, sent, or its own twin */
async function inserted(insert: Promise<unknown>): Promise<boolean> {
  try {
    await insert;
    return true;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return false;
  }
}
