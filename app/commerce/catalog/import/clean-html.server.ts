import sanitizeHtml from "sanitize-html";

/**
 * The tags a product's description may hold. Never svg, math, style, textarea, xmp, noscript, iframe: each of them was
 * the way round some sanitiser.
 */
const TAGS = [
  "p", "br", "b", "strong", "i", "em", "u", "s", "sub", "sup", "a", "ul", "ol", "li", "h2", "h3", "h4", "blockquote",
  "hr", "div", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
]; // biome-ignore format: a list of words

const BLOCKS = /<(p|div|ul|ol|li|h[1-6]|table|blockquote|br|hr|section|article|dl|pre)\b/i;

/** An address of the web, or of this shop; a path relative to the page it once stood on leads nowhere here. */
const HREF = /^(https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i;

const options: sanitizeHtml.IOptions = {
  allowedTags: TAGS,
  allowedAttributes: { a: ["href"], th: ["colspan", "rowspan", "scope"], td: ["colspan", "rowspan"] },
  allowedSchemes: ["https", "http", "mailto", "tel"],
  allowProtocolRelative: false,
  transformTags: {
    a: (tagName, { href = "" }) => ({ tagName, attribs: HREF.test(href) ? { href } : ({} as Record<string, string>) }),
    h1: "h2",
    h5: "h4",
    h6: "h4",
    section: "div",
    article: "div",
  },
  nonTextTags: [
    "script",
    "style",
    "textarea",
    "option",
    "noscript",
    "xmp",
    "title",
    "noembed",
    "noframes",
    "plaintext",
  ],
  nestingLimit: 30,
  enforceHtmlBoundary: false,
};

/**
 * HTML of an imported description → the little of it we keep; plain text becomes paragraphs. Applied twice it gives the
 * same.
 * @returns the clean HTML, and the names of what was taken out and would be missed.
 */
export function cleanHtml(html: string): { html: string; removed: string[] } {
  // Broken markup may nest differently once repaired: what is kept must be what a second look would keep.
  let clean = cleanOnce(html);
  for (let i = 0, again = cleanOnce(clean); again !== clean && i < 8; i++) {
    clean = again;
    again = cleanOnce(clean);
  }
  return { html: clean, removed: removedTags(html) };
}

function cleanOnce(html: string): string {
  return sanitizeHtml(BLOCKS.test(html) ? html : paragraphs(html), options)
    .replace(/<(p|div|li|h[2-4]|ul|ol|blockquote)>\s*<\/\1>/g, "")
    .trim();
}

function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\r?\n\s*\r?\n/)
    .filter((part) => part.trim() !== "")
    .map((part) => `<p>${part.trim().replace(/\r?\n/g, "<br />")}</p>`)
    .join("");
}

const MISSED = [
  "script",
  "style",
  "iframe",
  "object",
  "embed",
  "form",
  "input",
  "video",
  "audio",
  "img",
  "svg",
  "math",
];

function removedTags(html: string): string[] {
  return MISSED.filter((tag) => new RegExp(`<${tag}[\\s/>]`, "i").test(html));
}
