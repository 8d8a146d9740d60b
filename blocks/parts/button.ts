/** Classes of the one button; a block picks among the theme's three, never a look of its own. */
export function buttonClass(
  variant: "primary" | "secondary" | "quiet",
  size: "medium" | "large" = "medium",
  wideOnPhone = false,
): string {
  const large = size === "large" && variant !== "quiet" ? " btn-large" : "";
  return `btn btn-${variant}${large}${wideOnPhone ? " btn-wide-on-phone" : ""}`;
}
