import type { Context } from "#app/commerce/context.ts";
import { LOCALES, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { createDocument, findDocument } from "#app/documents/index.server.ts";
import type { Doc, FormDoc, Node } from "#blocks/contract/index.ts";
import { checkoutObstacles } from "#runtime/forms/checkout-fit.ts";
import { registry } from "#runtime/registry.ts";
import { testMessages } from "../test-messages.ts";

/** A test of a form, a page or a section: the campaign that runs it, and the second version, both drafts. */
export interface DocumentTest {
  campaign: string;
  copy: string;
}

export interface TestInput {
  id: string;
  /** What is copied; absent: the head. */
  revision?: string;
  /** What it must be; absent: any of what can be tested. */
  kind?: Tested["kind"];
}

type Tested = Extract<Doc, { kind: "form" | "page" | "section" }>;

const HALF = 50;
const LONGEST = 150;

/**
 * Begins a test of two versions of a form, a page or a section: a copy of it, to be changed, and a campaign that shows it to
 * half of all visitors. It is judged by the margin of what is delivered; a form that takes no orders, by how many send it.
 */
export async function testDocument(ctx: Context, { id, revision, kind }: TestInput): Promise<Result<DocumentTest>> {
  const stored = await findDocument(ctx.tx, id, revision);
  const doc = stored?.doc;
  if (!doc || !canBeTested(doc) || (kind && doc.kind !== kind)) return refuse("document.not_found", { id });
  const meta = { ...doc.meta, title: named("version", doc.meta.title), ...(doc.kind === "page" && { slug: {} }) };
  const copy = await createDocument(ctx, { ...doc, meta });
  if (!copy.ok) return copy;
  const made = await createDocument(ctx, campaignOf(ctx, { id, doc, by: copy.value.id }));
  return made.ok ? ok({ campaign: made.value.id, copy: copy.value.id }) : made;
}

function canBeTested(doc: Doc): doc is Tested {
  return doc.kind === "form" || doc.kind === "page" || doc.kind === "section";
}

/** The piece that shows one document in the place of another. */
const PIECES: Readonly<Record<Tested["kind"], (id: string, by: string) => Record<string, string>>> = {
  form: (form, by) => ({ form, by }),
  page: (instead, document) => ({ instead, document }),
  section: (section, by) => ({ section, by }),
};
const PIECE_TYPES = { form: "campaign.form", page: "campaign.page", section: "campaign.swap" } as const;

function campaignOf(ctx: Context, { id, doc, by }: { id: string; doc: Tested; by: string }): Doc {
  const say = translator(testMessages, ctx.shop.locales[0] ?? "fr");
  const props = {
    goal: doc.kind !== "form" || ordersWith(doc) ? "delivered-margin" : "forms",
    variants: [
      { id: "A", name: say("control"), weight: HALF },
      { id: "B", name: say("other"), weight: HALF },
    ],
  };
  const piece = blockNode(PIECE_TYPES[doc.kind], "piece", { ...PIECES[doc.kind](id, by), variants: ["B"] });
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

/** The document's name in a sentence, in every language that it has one in. */
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
