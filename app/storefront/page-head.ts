import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { ImageView, PageContext } from "#blocks/contract/index.ts";
import { absolute } from "./json-ld.ts";
import type { PageHead } from "./shell.tsx";

interface HeadFacts {
  title: string;
  description?: string;
  /** This page's own path, or null where it has no lasting address. */
  path: string | null;
  languages: PageContext["languages"];
  main: Locale;
  image?: ImageView | null;
  jsonLd?: object;
  siteName: string;
  origin: string;
}

/** Longest description that search engines show. */
const DESCRIPTION = 300;

/** The head of a page from what is known of it. A page without a lasting address is not to be indexed. */
export function pageHead(facts: HeadFacts): PageHead {
  const { title, description = "", path, languages, main, image, jsonLd, siteName, origin } = facts;
  const alternates = path !== null && languages.length > 1 ? languages : [];
  const fallback = alternates.find(({ locale }) => locale === main) ?? alternates[0];
  return {
    title: title && title !== siteName ? `${title} · ${siteName}` : siteName,
    description: description.replace(/\s+/g, " ").trim().slice(0, DESCRIPTION),
    canonical: path === null ? null : absolute(path, origin),
    image: image ? { ...image, src: absolute(image.src, origin) } : null,
    alternates: [
      ...alternates.map(({ locale, href }) => ({ locale, href: absolute(href, origin) })),
      ...(fallback ? [{ locale: "x-default" as const, href: absolute(fallback.href, origin) }] : []),
    ],
    robots: path === null ? "noindex" : "index",
    jsonLd: jsonLd ? [jsonLd] : [],
    siteName,
  };
}
