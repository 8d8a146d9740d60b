import { LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import { slugify } from "#app/commerce/kernel/slug.ts";
import type { PageMeta } from "#blocks/contract/index.ts";

export interface WantedSlug {
  locale: Locale;
  slug: string;
  /** Typed by a person; one made from a title may be numbered when it is taken. */
  typed: boolean;
}

/**
 * The addresses a page asks for: those that were typed; where none was, one from each title. A language without an
 * address is one the page is not published in.
 */
export function wantedSlugs({ slug, title }: Pick<PageMeta, "slug" | "title">): WantedSlug[] {
  const typed = LOCALES.flatMap((locale) => (slug[locale] ? [{ locale, slug: slug[locale], typed: true }] : []));
  if (typed.length > 0) return typed;
  return LOCALES.flatMap((locale) => {
    const made = slugify(title[locale] ?? "", 74);
    return made ? [{ locale, slug: made, typed: false }] : [];
  });
}
