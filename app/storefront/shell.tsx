import { renderToStaticMarkup } from "react-dom/server";
import { directionOf, formatTag, type Locale } from "#app/commerce/kernel/locale.ts";
import type { PageMood } from "#blocks/contract/index.ts";
import type { MeasuredPage } from "#runtime/events/events.ts";
import type { IslandScripts } from "#runtime/islands/manifest.server.ts";
import { scriptJson } from "./json-ld.ts";
import { shopWords } from "./messages.ts";

/** What stands in the head of a page for those who link to it. */
export interface PageHead {
  title: string;
  description: string;
  /** Absolute addresses. */
  canonical: string | null;
  image: { src: string; width: number; height: number } | null;
  alternates: readonly { locale: Locale | "x-default"; href: string }[];
  robots: "index" | "noindex";
  /** What search engines read, each by itself (schema.org). */
  jsonLd: readonly object[];
  siteName: string;
}

export interface Shell {
  locale: Locale;
  /** For those who look at the page from outside: what it wears stands in `css`. */
  mood: PageMood;
  head: PageHead;
  /** The theme and the small stylesheet of this page's nodes; its hash stands in the page's policy. */
  css: string;
  stylesheet: string;
  /** HTML that blocks have rendered. */
  body: string;
  scripts: IslandScripts | null;
  /** What the page says of itself to the script that tells events; null: nothing is counted on it. */
  measured: MeasuredPage | null;
  /** In development: Vite's client, which reloads styles and pages. */
  reload: boolean;
}

/** A whole page of the shop. Two renders of the same page are the same bytes: nothing here knows who asks. */
export function renderShell({ locale, mood, head, css, stylesheet, body, scripts, measured, reload }: Shell): string {
  const t = shopWords(locale);
  const open = { property: "og:locale", content: formatTag(locale).slice(0, 5).replace("-", "_") };
  return `<!DOCTYPE html>${renderToStaticMarkup(
    <html lang={locale} dir={directionOf(locale)} data-mood={mood}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{head.title}</title>
        {head.description && <meta name="description" content={head.description} />}
        {head.robots === "noindex" && <meta name="robots" content="noindex" />}
        {head.canonical && <link rel="canonical" href={head.canonical} />}
        {head.alternates.map(({ locale: each, href }) => (
          <link key={each} rel="alternate" hrefLang={each} href={href} />
        ))}
        <meta property="og:site_name" content={head.siteName} />
        <meta property="og:title" content={head.title} />
        {head.description && <meta property="og:description" content={head.description} />}
        {head.canonical && <meta property="og:url" content={head.canonical} />}
        <meta
          property="og:type"
          content={head.jsonLd.some((each) => "@type" in each && each["@type"] === "Product") ? "product" : "website"}
        />
        <meta {...open} />
        {head.image && (
          <>
            <meta property="og:image" content={head.image.src} />
            <meta property="og:image:width" content={String(head.image.width)} />
            <meta property="og:image:height" content={String(head.image.height)} />
            <meta name="twitter:card" content="summary_large_image" />
          </>
        )}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={stylesheet} />
        <style {...made(css)} />
        {scripts && <script type="module" src={scripts.loader} data-islands={JSON.stringify(scripts.islands)} />}
        {reload && <script type="module" src="/@vite/client" />}
        {head.jsonLd.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, to a string.
          <script key={index} type="application/ld+json" {...made(scriptJson(each))} />
        ))}
      </head>
      <body>
        <a className="skip-link" href="#content">
          {t("skip")}
        </a>
        <div className="shop-page" {...(measured && { "data-measured": JSON.stringify(measured) })} {...made(body)} />
      </body>
    </html>,
  )}`;
}

/** What is finished already and goes in as it is: blocks' HTML, a compiled stylesheet, JSON that cannot end its element. */
function made(html: string) {
  return { dangerouslySetInnerHTML: { __html: html } };
}
