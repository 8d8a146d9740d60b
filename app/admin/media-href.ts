/**
 * The address of a stored picture; null for one that lies on another server: the admin's content policy shows none of
 * those, so the place-holder stands in until it was fetched.
 */
export function mediaHref(src: string | null | undefined): string | null {
  if (!src) return null;
  if (src.startsWith("media/")) return `/${src}`;
  return src.startsWith("/") && !src.startsWith("//") ? src : null;
}
