import sanitize from "sanitize-html";

/**
 * What a product description may hold. Never svg, math, style, textarea, xmp, noscript or iframe: every bypass of the last
 * years went through one of these.
 */
const ALLOWED: sanitize.IOptions = {
  allowedTags: [
    ...["p", "br", "b", "strong", "i", "em", "u", "s", "a", "ul", "ol", "li", "h2", "h3", "h4", "blockquote"],
    ...["table", "thead", "tbody", "tr", "th", "td"],
  ],
  allowedAttributes: { a: ["href"], th: ["colspan", "rowspan"], td: ["colspan", "rowspan"] },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowProtocolRelative: false,
  disallowedTagsMode: "discard",
  transformTags: { h1: "h2", div: "p", h5: "h4", h6: "h4" },
  nestingLimit: 12,
};

const MAX_LENGTH = 64_000;

/** HTML from outside, reduced to plain structure. Sanitising it again changes nothing. */
export function sanitiseHtml(html: string): string {
  const once = sanitize(html.slice(0, MAX_LENGTH), ALLOWED).trim();
  const twice = sanitize(once, ALLOWED).trim();
  // Text that still changes is trying something: what remains of it is text alone.
  return once === twice ? once : sanitize(once, { allowedTags: [], allowedAttributes: {} }).trim();
}
