import { sizedPath } from "#app/media/sizes.ts";

/**
 * The address of a stored picture, small enough for lists; null for one that lies on another server: the admin's content
 * policy shows none of those, so the place-holder stands in until it was fetched.
 */
export function mediaHref(src: string | null | undefined): string | null {
  if (!src) return null;
  if (src.startsWith("media/")) return src.endsWith(".svg") ? `/${src}` : sizedPath(src, 320, "webp");
  return src.startsWith("/") && !src.startsWith("//") ? src : null;
}
