import type { QueryContext } from "#app/commerce/context.ts";
import type { NewConsent } from "#app/commerce/customers/index.server.ts";
import { type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { parsePhone } from "#app/commerce/kernel/phone.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import type { AnswerInput } from "#app/commerce/leads/index.server.ts";
import type { FormField, Node } from "#blocks/contract/index.ts";
import { checkForm } from "#runtime/forms/check-form.ts";
import { problemWords } from "#runtime/forms/problem-words.ts";
import type { TakeFile } from "./take-files.server.ts";

export interface FormTools {
  takeFile: TakeFile;
  keepAnswer(answer: AnswerInput): Promise<Result<unknown>>;
  keepConsent(consent: NewConsent): Promise<void>;
  /** Whether the token shows that a person sent it; true where nobody can say. */
  isPerson(token: string): Promise<boolean>;
}

/** Nothing to say, or what to correct: words by field name, "" for the whole form. */
export type SentForm = { ok: true } | { ok: false; errors: Record<string, string>; values: Record<string, string> };

type Sent = Readonly<Record<string, string>>;

/** One field and a box: the sentence beside the box is kept as the block shows it. */
export async function signUp(
  q: QueryContext,
  tools: FormTools,
  { props }: Node,
  sent: Sent,
  address: string,
): Promise<SentForm> {
  const channel = props.channel === "phone" ? "phone" : "email";
  const fields: FormField[] = [
    {
      name: channel,
      rules: [
        { code: "required" },
        channel === "phone" ? { code: "phone" } : { code: "pattern", args: { name: "email" } },
      ],
    },
    { name: "consent", rules: [{ code: "required" }, { code: "one_of", args: { values: ["yes"] } }] },
  ];
  const check = checkForm(fields, sent, { country: q.shop.country, parsePhone });
  if (!check.ok) {
    const { consent, ...others } = check.problems;
    return refused(q, { ...others, ...(consent && { "": consent }) }, check.values);
  }
  const { phone = "", email = "" } = check.values;
  const text = textIn(props.consent as LocalizedText, q.locale, q.shop.locales[0] ?? "fr");
  await keep(q, tools, { phone, email, text, source: "newsletter", address });
  return { ok: true };
}

export async function keep(
  q: QueryContext,
  tools: FormTools,
  given: { phone: string; email: string; text: string; source: string; address: string },
): Promise<void> {
  const { text, source, address } = given;
  await tools.keepConsent({
    ...{ text, source, address, locale: q.locale, purpose: "marketing", granted: true },
    phone: parsePhone(given.phone, q.shop.country)?.e164 ?? null,
    email: given.email.toLowerCase() || null,
  });
}

function refused(
  q: QueryContext,
  problems: Readonly<Record<string, Parameters<typeof problemWords>[0]>>,
  values: Record<string, string>,
): SentForm {
  const errors = Object.entries(problems).map(([name, problem]) => [name, problemWords(problem, q.locale)]);
  return { ok: false, errors: Object.fromEntries(errors), values };
}
