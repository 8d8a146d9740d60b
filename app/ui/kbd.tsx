import { cx } from "./cx.ts";

/** Keys of a shortcut, written `Ctrl+K`; always left to right, as they stand on the keyboard. */
export function Kbd({ keys, onDark = false }: { keys: string; onDark?: boolean }) {
  return (
    <kbd dir="ltr" className="inline-flex gap-0.5 font-sans">
      {keys.split("+").map((key) => (
        <span
          key={key}
          className={cx(
            "inline-grid h-4.5 min-w-4.5 place-items-center rounded-sm border px-1 text-xs font-medium",
            onDark ? "border-neutral-9 text-neutral-4" : "border-line bg-sunken text-soft",
          )}
        >
          {key}
        </span>
      ))}
    </kbd>
  );
}
