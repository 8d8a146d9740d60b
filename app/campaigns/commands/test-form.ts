import type { Context } from "#app/commerce/context.ts";
import { LOCALES, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { createDocument, findDocument } from "#app/documents/index.server.ts";
import type { Doc, FormDoc, Node } from "#blocks/contract/index.ts";
import { checkoutObstacles } from "#runtime/forms/checkout-fit.ts";
import { registry } from "#runtime/registry.ts";
import { testMessages } from "../test-messages.ts";

/** A test of a form: the campaign that runs it, and the second version, both drafts. */
export interface FormTest {
  campaign: string;
  form: string;
}

const HALF = 50;
const LONGEST = 150;

/**
 * Begins a test of two versions of a form: a copy of it, to be changed, and a campaign that asks half of all visitors with the
 * copy. A form that orders is judged by the margin of what is delivered, any other by how many send it.
 */
export async function testForm(ctx: Context, { id }: { id: string }): Promise<Result<FormTest>> {
  const stored = await findDocument(ctx.tx, id);
  if (stored?.doc.kind !== "form") return refuse("document.not_found", { id });
  const { doc } = stored;
  const copy = await createDocument(ctx, { ...doc, meta: { ...doc.meta, title: named("version", doc.meta.title) } });
  if (!copy.ok) return copy;
  const made = await createDocument(ctx, campaignOf(ctx, { id, doc, by: copy.value.id }));
  return made.ok ? ok({ campaign: made.value.id, form: copy.value.id }) : made;
}

function campaignOf(ctx: Context, { id, doc, by }: { id: string; doc: FormDoc; by: string }): Doc {
  const say = translator(testMessages, ctx.shop.locales[0] ?? "fr");
  const props = {
    goal: ordersWith(doc) ? "delivered-margin" : "forms",
    variants: [
      { id: "A", name: say("control"), weight: HALF },
      { id: "B", name: say("other"), weight: HALF },
    ],
  };
  const piece = blockNode("campaign.form", "form", { form: id, by, variants: ["B"] });
  const root = { ...blockNode("campaign.campaign", "root", props), slots: { pieces: [piece] } };
  const blocks = Object.fromEntries([root, piece].map(({ type }) => [type, registry.get(type)?.version ?? 1]));
  return { format: 1, kind: "campaign", blocks, meta: { title: named("title", doc.meta.title) }, root };
}

function blockNode(type: string, id: string, props: Readonly<Record<string, unknown>>): Node {
  return { id, type, props: { ...structuredClone(registry.get(type)?.defaults), ...props } };
}

function ordersWith(form: FormDoc): boolean {
  return checkoutObstacles(form, registry).every((each) => each === "no-city");
}

/** The form's name in a sentence, in every language that it has one in. */
function named(word: "title" | "version", title: LocalizedText): LocalizedText {
  const known = LOCALES.filter((locale) => title[locale]);
  const locales = known.length > 0 ? known : LOCALES;
  return Object.fromEntries(
    locales.map((locale) => {
      const form = title[locale]?.slice(0, LONGEST) ?? "";
      return [locale, translator(testMessages, locale)(word, { form }).trim()];
    }),
  );
}
