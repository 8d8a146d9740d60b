import { isDuplicate, marks } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";
import { parsePhone } from "../../kernel/phone.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { searchable } from "../../kernel/searchable.ts";
import type { OrderCampaign } from "../../orders/index.server.ts";
import { insertValues } from "../answer-model.server.ts";
import type { AnsweredConsent, AnsweredFacts, HeldReason } from "../types.ts";
import { takeUnique, type UniqueValue } from "../unique-model.server.ts";
import { finishDraft } from "./keep-draft.ts";
import { joinFiles } from "./keep-file.ts";

export interface AnswerInput {
  /** Of this sending. What comes twice under one key is one answer. */
  key: string;
  /** Keys under which the same may have come a moment ago. */
  twins?: readonly string[];
  /** Of what was kept of it while it was unfinished. */
  unfinished?: string | undefined;
  /** Ids of the files that belong to it. */
  files?: readonly string[];
  form: string;
  revision: string;
  /** The campaigns that whoever answered was shown something of. */
  campaigns?: readonly OrderCampaign[];
  /** As they are kept: values by name, JSON. */
  values: Readonly<Record<string, unknown>>;
  /** Of those, what nobody else may have answered. */
  unique?: readonly UniqueValue[];
  consents?: readonly AnsweredConsent[];
  /** As typed; "" where the form asks for none. */
  phone: string;
  email: string;
  name: string;
  city: string;
  /** Everything else that was answered, a line a question. */
  note: string;
  /** Id of the order it was placed with, and the country that its phone is read with; else the shop's. */
  order?: string;
  country?: string;
  /** It looks like a program's: it is kept apart, and nobody is told. */
  held?: HeldReason | undefined;
}

/** An answer's twin was faster, this very moment: the next try finds it. */
export class SentTwice extends Error {
  constructor(key: string, cause: unknown) {
    super(`An answer under the key ${key} was sent twice at once`, { cause });
    this.name = "SentTwice";
  }
}

/** Keeps what somebody answered, with its files, and tells those who do something of it. Refuses files that are gone, and values that another has. */
export async function keepAnswer(ctx: Context, input: AnswerInput): Promise<Result<{ id: string }>> {
  const id = ctx.ids.next();
  const keys = [input.key, ...(input.twins ?? [])];
  const known = await ctx.tx.one<{ id: string }>(
    `SELECT id FROM form_answers WHERE send_key IN (${marks(keys)})`,
    keys,
  );
  if (known) return ok({ id: String(known.id) });
  const phone = parsePhone(input.phone, input.country ?? ctx.shop.country)?.e164 ?? null;
  const email = input.email.trim().toLowerCase().slice(0, 190) || null;
  const now = ctx.clock.now();
  const words = searchable(`${input.name} ${input.city} ${input.note}`).slice(0, 500);
  try {
    await ctx.tx.run(
      `INSERT INTO form_answers (id, send_key, form, revision, state, locale, phone, email, answers, note, lead_id, order_id, held, search, consents, version, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', NULL, ?, ?, ?, ?, 1, ?, ?)`,
      [
        ...[id, input.key, input.form, input.revision, input.held ? "spam" : "new", ctx.locale, phone, email],
        ...[JSON.stringify(input.values), input.order ?? null, input.held ?? null, words],
        ...[input.consents?.length ? JSON.stringify(input.consents) : null, now, now],
      ],
    );
  } catch (error) {
    // Its twin was faster; this try is undone whole, and the next one finds the twin.
    if (!isDuplicate(error)) throw error;
    throw new SentTwice(input.key, error);
  }
  const held = input.held !== undefined;
  const taken = await takeUnique(ctx, { id, form: input.form, held }, input.unique ?? []);
  if (!taken.ok) return taken;
  await insertValues(ctx, id, input.values);
  const joined = await joinFiles(ctx, id, input.form, input.files ?? []);
  if (!joined.ok) return joined;
  if (input.unfinished) {
    await finishDraft(ctx, input.unfinished, { answer: id, form: input.form, revision: input.revision });
  }
  if (held) return ok({ id });
  ctx.emit({
    kind: "form.answered",
    subject: id,
    data: {
      ...{ form: input.form, revision: input.revision },
      ...(input.campaigns?.length && { campaigns: input.campaigns }),
    } satisfies AnsweredFacts,
  });
  return ok({ id });
}
