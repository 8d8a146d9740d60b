/** The path of an address of this shop, without what follows it; null for any other. */
export function ownPath(href: string, origin: string): string | null {
  if (!/^(https?:\/\/|\/(?!\/))/.test(href) || !URL.canParse(href, origin)) return null;
  const url = new URL(href, origin);
  return url.origin === new URL(origin).origin ? url.pathname : null;
}
