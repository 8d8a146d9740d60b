import { mergeText } from "#app/commerce/kernel/text/merge-text.ts";

/**
 * Where an address written by a merchant may lead: a path of the shop, or a host with TLS that stands there whole, so that no
 * answer has a part in which site it is. Nothing that a browser reads as another: `//host`, `/\host`, `user@host`, a scheme.
 */
const PATH = /^\/(?![/\\])[^\s\\\p{Cc}]*$/u;
const HOST = /^https:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(?::\d{1,5})?(?=[/?#]|$)[^\s\\\p{Cc}]*$/u;

/** Merged values as they stand in a text; blanks within them are no part of the address. */
const VALUES = /\{\{[^{}]*\}\}/g;

export function isSafeTarget(url: string): boolean {
  const plain = url.replace(VALUES, "x");
  // Right behind the first slash an answer could make the path a host.
  if (url.startsWith("/")) return PATH.test(plain) && !url.startsWith("/{{");
  const host = url.split(/[/?#]/, 3)[2] ?? "";
  return HOST.test(plain) && !/[{}]/.test(host);
}

/** The address with its values, each escaped whole; undefined where it would not be a safe one. */
export function targetWith(url: string, scope: Readonly<Record<string, unknown>>): string | undefined {
  if (!isSafeTarget(url)) return undefined;
  const merged = mergeText(url, scope, "url");
  return merged.ok && isSafeTarget(merged.value) ? merged.value : undefined;
}
