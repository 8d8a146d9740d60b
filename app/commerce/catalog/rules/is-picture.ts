/** A picture of ours, or one that an import found elsewhere: never a script, a local file or a part of the page. */
export function isPicture(src: string): boolean {
  if (src.startsWith("media/")) return !src.split("/").includes("..");
  return URL.canParse(src) && ["http:", "https:"].includes(new URL(src).protocol);
}
