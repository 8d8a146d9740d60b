import { cx } from "./cx.ts";

/** Initials of a person. Always beside the name, so hidden from screen readers. */
export function Avatar({ name, size = "normal" }: { name: string; size?: "small" | "normal" }) {
  const letters = name
    .split(/[\s.@_-]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((part) => [...part][0]?.toLocaleUpperCase() ?? "")
    .join("");
  return (
    <span
      aria-hidden
      className={cx(
        "inline-grid shrink-0 place-items-center rounded-full bg-accent-4 font-semibold text-accent-12 select-none",
        size === "small" ? "size-6 text-xs" : "size-8 text-sm",
      )}
    >
      {letters || "?"}
    </span>
  );
}
