import type { QueryContext } from "#app/commerce/context.ts";
import type { Refusal, Result } from "#app/commerce/kernel/result.ts";
import { type AnswerFile, findJoinable } from "#app/commerce/leads/index.server.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import type { FieldRule, FormField } from "#blocks/contract/index.ts";
import { fileReference, readFileReference } from "#blocks/parts/file-reference.ts";
import { checkField } from "#runtime/forms/check-form.ts";
import { ANSWER_PREFIX } from "#runtime/forms/form-view.ts";
import { answerWords } from "#runtime/forms/problem-words.ts";
import type { LiveQuestions } from "../promises/questions.server.ts";

/** Keeps a file of a form until its answer is sent; undefined where the shop takes none. */
export type TakeFile = (form: string, file: File) => Promise<Result<AnswerFile>> | undefined;

export interface TakenFiles {
  /** What was sent, each file as a reference whose facts are the server's own. */
  entries: (readonly [string, string])[];
  /** Words by field, for files that were not taken. */
  errors: Record<string, string>;
  /** By id, the hash of what was sent. */
  hashes: ReadonlyMap<string, string>;
}

interface Sent {
  entries: readonly (readonly [string, FormDataEntryValue])[];
  /** Of this sending; "" where it has none. */
  key: string;
  /** An answer that was kept since then may be this very one, sent again. */
  since: number;
}

const HOW_MANY = 10;

/**
 * Takes in the files of a form that is filled in, before anything else is looked at: whatever is wrong with the other answers,
 * nobody has to find their photo again. What a page says of a file that was taken before is looked up.
 */
export async function takeFiles(
  q: QueryContext,
  take: TakeFile,
  { id: form, form: { units }, context }: Pick<LiveQuestions, "id" | "form" | "context">,
  { entries, key, since }: Sent,
): Promise<TakenFiles> {
  const fields = new Map<string, FormField>();
  for (const { field } of units) if (field?.kind === "file") fields.set(`${ANSWER_PREFIX}${field.name}`, field);
  const rest = entries.filter((entry): entry is readonly [string, string] => {
    return typeof entry[1] === "string" && !fields.has(entry[0]);
  });
  const taken: AnswerFile[] = [];
  const named: [string, string][] = [];
  const errors = new Map<string, string>();
  const count = (name: string) => named.filter(([each]) => each === name).length;
  for (const [name, value] of entries) {
    const field = fields.get(name);
    if (!field) continue;
    if (count(name) >= HOW_MANY) {
      // Somebody who is thanked must not find out later that some of it was left out.
      if (typeof value === "string" || value.size > 0) errors.set(field.name, answerWords(TOO_MANY, context.locale));
      continue;
    }
    if (typeof value === "string") {
      const known = readFileReference(value)?.id;
      if (known) named.push([name, known]);
      continue;
    }
    if (value.size === 0) continue;
    const rules = field.rules.filter(({ code }) => code === "file_type" || code === "file_size");
    const tooLarge = broken(rules, "file_size", { name: value.name, type: "", size: value.size });
    if (tooLarge) {
      errors.set(field.name, answerWords(tooLarge, context.locale));
      continue;
    }
    const done = await take(form, value);
    if (!done) continue;
    const wrong = done.ok ? broken(rules, "file_type", { ...done.value, size: done.value.bytes }) : undefined;
    if (done.ok && !wrong) {
      taken.push(done.value);
      named.push([name, done.value.id]);
    } else errors.set(field.name, done.ok ? answerWords(wrong ?? TYPE, context.locale) : refused(done.refusal));
  }
  const before = named.map(([, id]) => id).filter((id) => !taken.some((each) => each.id === id));
  const known = new Map(
    [...taken, ...(await findJoinable(q.read, { form, ids: before, key, since }))].map((each) => [each.id, each]),
  );
  const references = named.flatMap(([name, id]): [string, string][] => {
    const file = known.get(id);
    return file ? [[name, fileReference({ ...file, size: file.bytes })]] : [];
  });
  return {
    entries: [...rest, ...references],
    errors: Object.fromEntries(errors),
    hashes: new Map([...known.values()].map(({ id, hash }) => [id, hash])),
  };

  function refused(refusal: Refusal): string {
    return refusal.code === "upload.not_an_image"
      ? answerWords(TYPE, context.locale)
      : refusalWords(refusal, context.locale);
  }
}

const TOO_MANY: FieldRule = { code: "max_count", args: { max: HOW_MANY } };
const TYPE: FieldRule = { code: "file_type", args: { types: [] } };

function broken(
  rules: readonly FieldRule[],
  code: FieldRule["code"],
  file: { name: string; type: string; size: number },
) {
  const asked = rules.filter((rule) => rule.code === code);
  return checkField(asked, [{ name: file.name, type: file.type, size: file.size }], { country: "", parsePhone: null });
}
