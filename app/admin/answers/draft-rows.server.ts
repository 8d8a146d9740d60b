import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import type { FormDraft } from "#app/commerce/leads/index.server.ts";
import { findDocument, nameGoods } from "#app/documents/index.server.ts";
import type { FormDoc } from "#blocks/contract/index.ts";
import { answerLines, chosenGoods, goodsFields } from "#runtime/forms/answer-lines.ts";
import { compileForm } from "#runtime/forms/compile-form.ts";
import { registry } from "#runtime/registry.ts";
import type { DraftRow } from "./types.ts";

/**
 * What was begun, under the questions of the revision that asked, with the step that was reached.
 * @param house the house's own checkout, which is no document
 */
export async function draftRows(
  q: QueryContext,
  drafts: readonly FormDraft[],
  { locale, house }: { locale: Locale; house: FormDoc },
): Promise<DraftRow[]> {
  const { currency } = q.shop;
  const main = q.shop.locales[0] ?? "fr";
  return Promise.all(
    drafts.map(async ({ id, form, revision, values, name, phone, email, step, updatedAt }) => {
      const asked = form === "" ? house : (await findDocument(q.read, form, revision))?.doc;
      const doc = asked?.kind === "form" ? asked : undefined;
      const chosen = doc ? chosenGoods(goodsFields(doc, registry), values) : [];
      const goods = await nameGoods(q.read, q.clock.now(), chosen, { locale, main });
      return {
        ...{ id, name, phone, email, step, updatedAt, form: textIn(doc?.meta.title, locale, main) },
        steps: doc ? compileForm(doc, registry).steps.length : step + 1,
        lines: doc ? answerLines(doc, values, { registry, locale, main, goods, currency }) : [],
      };
    }),
  );
}
