import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;

/** Elements that run, load or steer; none of them has a place in what blocks render. */
const FORBIDDEN = /^(?:script|iframe|object|embed|base|link|meta|style|frame|frameset|applet|portal)$/;
const ADDRESS = /^(?:href|src|action|formaction|data|poster|xlink:href|ping|manifest|background)$/;
/** As a browser reads an address: control characters and blanks before the scheme do not count. */
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|tel:|sms:|geo:|\/(?![/\\])|#|\?|$)/i;

/**
 * What in a block's HTML would run, load or steer, read as a browser reads it (parse5 is its parser, written down).
 * @returns one line for each finding; none where the markup is safe
 */
export function unsafeMarkup(html: string): string[] {
  const found: string[] = [];
  const visit = (element: Element): void => {
    if (FORBIDDEN.test(element.tagName)) found.push(`<${element.tagName}>`);
    for (const { name, value, prefix } of element.attrs) {
      const named = prefix ? `${prefix}:${name}` : name;
      if (/^on|^style$|^srcdoc$/i.test(named)) found.push(`<${element.tagName} ${named}>`);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: just what a browser strips.
      const read = value.replace(/^[\u0000-\u0020]+|[\t\n\r]/g, "");
      if (ADDRESS.test(named) && !SAFE_ADDRESS.test(read)) found.push(`<${element.tagName} ${named}="${value}">`);
    }
    const children = "content" in element ? (element.content as Element).childNodes : element.childNodes;
    for (const child of children) if ("tagName" in child) visit(child);
  };
  for (const child of parseFragment(html).childNodes) if ("tagName" in child) visit(child);
  return found;
}

/** What in a document's own stylesheet would end it, load something or run. */
export function unsafeStyle(css: string): string[] {
  return css.match(/<|@import|url\(|expression\(|javascript:|\\/gi) ?? [];
}
