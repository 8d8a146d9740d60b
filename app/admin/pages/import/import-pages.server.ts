import type { AppLoadContext } from "@remix-run/node";
import { isLocale, type Locale } from "#app/commerce/kernel/locale.ts";
import { type Refusal, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import {
  type BundleChoices,
  DOC_CHOICES,
  decodeHtml,
  describeDropped,
  documentWords,
  type InvalidData,
  isDocumentRefusal,
  SHARED_CHOICES,
} from "#app/documents/index.server.ts";
import { errorWords } from "#runtime/document/error-words.ts";
import { textFields } from "../../form-data.ts";
import type { Visit } from "../../guard.server.ts";
import type { ImportAnswer } from "./answer.ts";

type App = AppLoadContext["app"];

/** What `/admin/pages/import` does with a form: looks a file over, takes it, or makes a draft of a web page. */
export async function importPages(app: App, form: FormData, { who, locale }: Visit): Promise<ImportAnswer> {
  const field = textFields(form);
  const sent = form.get("file");
  const bytes = sent instanceof File ? new Uint8Array(await sent.arrayBuffer()) : undefined;
  const intent = field("intent");
  if (intent === "page") return importPage(app, form, bytes, { who, locale });
  const read = app.travel.read(bytes ?? new Uint8Array());
  if (!read.ok) return refusedIn(read.refusal, locale);
  if (intent === "look") {
    const plan = await app.travel.plan(read.value);
    return plan.ok ? { ok: true, step: "plan", plan: plan.value } : refusedIn(plan.refusal, locale);
  }
  if (intent !== "take") throw new Response(null, { status: 400 });
  const taken = await app.travel.take(who, read.value, choicesIn(field("choices")));
  return taken.ok ? { ok: true, step: "taken", ...taken.value } : refusedIn(taken.refusal, locale);
}

async function importPage(
  app: App,
  form: FormData,
  bytes: Uint8Array | undefined,
  { who, locale }: Pick<Visit, "who" | "locale">,
): Promise<ImportAnswer> {
  const field = textFields(form);
  const language = field("language");
  const page = await pageIn(app, field, bytes);
  if (!page.ok) return refusedIn(page.refusal, locale);
  const done = await app.travel.importPage(who, {
    ...page.value,
    slug: field("slug").slice(0, 200),
    ...(isLocale(language) && { locale: language }),
  });
  if (!done.ok) return refusedIn(done.refusal, locale);
  const { id, document, forms, report } = done.value;
  const dropped = describeDropped(report.dropped, locale);
  const { words, kept_words: keptWords } = report;
  return {
    ok: true,
    step: "page",
    page: { id, title: document.meta.title, forms: forms.length, words, keptWords, dropped },
  };
}

const MOST_HTML = 10_000_000;

async function pageIn(
  app: App,
  field: (name: string) => string,
  bytes: Uint8Array | undefined,
): Promise<Result<{ html: string; from?: string }>> {
  if (field("url")) return app.travel.fetchPage(field("url"));
  const html = bytes ? decodeHtml(bytes.subarray(0, MOST_HTML + 1)) : field("html");
  if ((bytes?.byteLength ?? html.length) > MOST_HTML) return refuse("page.too_large", { max: MOST_HTML / 1_000_000 });
  return html.trim() === "" ? refuse("page.empty") : { ok: true, value: { html } };
}

function choicesIn(text: string): BundleChoices {
  let given: { docs?: Record<string, unknown>; shared?: Record<string, unknown> } | null = null;
  try {
    given = JSON.parse(text);
  } catch {
    throw new Response(null, { status: 400 });
  }
  const known = <C extends string>(table: Record<string, unknown> | undefined, choices: readonly C[]) =>
    Object.entries(table ?? {}).flatMap(([name, value]) => {
      const choice = choices.find((each) => each === value);
      return choice === undefined ? [] : [[name, choice] as const];
    });
  return {
    docs: Object.fromEntries(known(given?.docs, DOC_CHOICES)),
    shared: Object.fromEntries(known(given?.shared, SHARED_CHOICES)),
  };
}

function refusedIn(refusal: Refusal, locale: Locale): ImportAnswer {
  const { code, data } = refusal;
  const isDocument = isDocumentRefusal(code);
  const message = isDocument ? documentWords({ ...refusal, code }, locale) : refusalWords(refusal, locale);
  const problems =
    code === "document.invalid"
      ? (data as unknown as InvalidData).errors.map((each) => ({ ...each, message: errorWords(each.message, locale) }))
      : [];
  return { ok: false, message, problems };
}
