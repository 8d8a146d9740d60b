/** Joins class names, leaving out what is false: `cx("p-2", active && "bg-accent")`. */
export function cx(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
