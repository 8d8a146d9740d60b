import { cx } from "./cx.ts";

/**
 * A small square of a colour a person chose. The colour comes from data, so it is the one place where a value stands
 * outside the tokens; its name is read aloud unless a label beside it says it.
 */
export function ColorSwatch(props: { color: string; name?: string; size?: "small" | "normal"; selected?: boolean }) {
  return (
    <span
      style={{ backgroundColor: props.color }}
      className={cx(
        "inline-block shrink-0 rounded-sm border border-neutral-8",
        props.size === "small" ? "size-4" : "size-6",
        props.selected && "outline-2 outline-offset-2 outline-accent",
      )}
    >
      {props.name && <span className="sr-only">{props.name}</span>}
    </span>
  );
}
