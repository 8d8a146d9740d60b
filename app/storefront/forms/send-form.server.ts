import type { QueryContext } from "#app/commerce/context.ts";
import type { NewConsent } from "#app/commerce/customers/index.server.ts";
import { type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { parsePhone } from "#app/commerce/kernel/phone.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import type { EnquiryInput } from "#app/commerce/leads/index.server.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import type { FormDoc, FormField, Node } from "#blocks/contract/index.ts";
import { walk } from "#runtime/document/tree.ts";
import { checkForm } from "#runtime/forms/check-form.ts";
import { problemWords } from "#runtime/forms/problem-words.ts";
import { readFields } from "#runtime/forms/read-fields.ts";
import { registry } from "#runtime/registry.ts";
import { consentText } from "../checkout/keep-consent.ts";
import { questionsView } from "../promises/questions.server.ts";

export interface FormTools {
  takeEnquiry(enquiry: EnquiryInput): Promise<Result<unknown>>;
  keepConsent(consent: NewConsent): Promise<void>;
}

/** Nothing to say, or what to correct: words by field name, "" for the whole form. */
export type SentForm = { ok: true } | { ok: false; errors: Record<string, string>; values: Record<string, string> };

type Sent = Readonly<Record<string, string>>;

/** Keeps what somebody sent from a newsletter or a form of questions, once it is as the block asks. */
export async function sendForm(
  q: QueryContext,
  tools: FormTools,
  node: Node,
  sent: Sent,
  address: string,
): Promise<SentForm | undefined> {
  if (node.type === "content.newsletter") return signUp(q, tools, node, sent, address);
  const shown = typeof node.props.form === "string" ? await questionsView(q, node.props.form) : null;
  if (!shown?.answerable) return undefined;
  const fields = readFields(shown.form, registry);
  const check = checkForm(fields, sent, { country: q.shop.country });
  if (!check.ok) return refused(q, check.problems, check.values);
  const { values } = check;
  const own = (name: string) => values[name] ?? "";
  const taken = await tools.takeEnquiry({
    ...{ phone: own("phone"), email: own("email"), name: own("name"), city: own("city") },
    form: String(node.props.form),
    note: answersOf(shown.form, fields, values, q),
  });
  if (!taken.ok) return { ok: false, errors: { "": refusalWords(taken.refusal, q.locale) }, values };
  const text = own("consent") === "yes" ? consentText(shown.form, q.locale, q.shop.locales[0] ?? "fr") : null;
  if (text) await keep(q, tools, { phone: own("phone"), email: own("email"), text, source: "form", address });
  return { ok: true };
}

/** One field and a box: the sentence beside the box is kept as the block shows it. */
async function signUp(
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
  const check = checkForm(fields, sent, { country: q.shop.country });
  if (!check.ok) {
    const { consent, ...others } = check.problems;
    return refused(q, { ...others, ...(consent && { "": consent }) }, check.values);
  }
  const { phone = "", email = "" } = check.values;
  const text = textIn(props.consent as LocalizedText, q.locale, q.shop.locales[0] ?? "fr");
  await keep(q, tools, { phone, email, text, source: "newsletter", address });
  return { ok: true };
}

async function keep(
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

const SAID_ELSEWHERE = ["name", "phone", "email", "city", "consent"];

/** What was answered beside who answered, each under its question in the shop's main language. */
function answersOf(form: FormDoc, fields: readonly FormField[], values: Sent, q: QueryContext): string {
  const main = q.shop.locales[0] ?? "fr";
  const labels = new Map<string, string>();
  for (const { node } of walk(form.root)) {
    const field = registry.get(node.type)?.field?.(node.props as never);
    const label = textIn(node.props.label as LocalizedText | undefined, main);
    if (field && label && !labels.has(field.name)) labels.set(field.name, label);
  }
  return fields
    .filter(({ name }) => !SAID_ELSEWHERE.includes(name) && values[name])
    .map(({ name }) => `${labels.get(name) ?? name} : ${values[name]}`)
    .join("\n");
}
