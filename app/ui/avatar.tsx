import { cx } from "./cx.ts";

export interface AvatarProps {
  name: string;
  size?: "tiny" | "small" | "normal";
  /** One of the colours of people (`--person-a` …), where several are told apart by it. */
  color?: string;
}

const SIZES = { tiny: "size-5 text-[0.625rem]", small: "size-6 text-xs", normal: "size-8 text-sm" } as const;

/** Initials of a person. Always beside the name, so hidden from screen readers. */
export function Avatar({ name, size = "normal", color }: AvatarProps) {
  const letters = name
    .split(/[\s.@_-]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((part) => [...part][0]?.toLocaleUpperCase() ?? "")
    .join("");
  return (
    <span
      aria-hidden
      style={color === undefined ? undefined : { background: `var(--person-${color})`, color: "var(--on-person)" }}
      className={cx(
        "inline-grid shrink-0 place-items-center rounded-full font-semibold select-none",
        color === undefined && "bg-accent-4 text-accent-12",
        SIZES[size],
      )}
    >
      {letters || "?"}
    </span>
  );
}
