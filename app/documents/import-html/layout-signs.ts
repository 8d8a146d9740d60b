import type { PageNode } from "./page-tree.ts";

/** What stands in a row of its own boxes is set apart, even where the file has no space between. */
export function laysOutInRow({ class: classes = "", style = "" }: Readonly<Record<string, string>>): boolean {
  return (
    /(?:^|\s)(?:d-|inline-|[a-z]+:)?(?:flex|grid)(?:$|\s)/.test(classes) ||
    /display\s*:\s*(?:inline-)?(?:flex|grid)/i.test(style)
  );
}

/** Links and buttons that touch in the file never touch on the screen. */
export function opensWithSpace(tag: string, before: PageNode | undefined): boolean {
  const standsAlone = (each: string) => each === "a" || each === "button";
  return standsAlone(tag) && before?.kind === "element" && standsAlone(before.tag);
}
