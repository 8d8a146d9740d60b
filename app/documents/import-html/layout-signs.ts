/** What stands in a row of its own boxes is set apart, even where the file has no space between. */
export function laysOutInRow({ class: classes = "", style = "" }: Readonly<Record<string, string>>): boolean {
  return (
    /(?:^|\s)(?:d-|inline-|[a-z]+:)?(?:flex|grid)(?:$|\s)/.test(classes) ||
    /display\s*:\s*(?:inline-)?(?:flex|grid)/i.test(style)
  );
}

/** Links and buttons that touch in the file never touch on the screen. @param before tag of what stands before it */
export function opensWithSpace(tag: string, before: string | undefined): boolean {
  const standsAlone = (each: string | undefined) => each === "a" || each === "button";
  return standsAlone(tag) && standsAlone(before);
}
