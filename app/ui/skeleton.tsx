import { cx } from "./cx.ts";

/** A grey place-holder of the real thing's size: give it width and height by class. */
export function Skeleton({ className }: { className: string }) {
  return (
    <span
      aria-hidden
      className={cx(
        "block animate-shimmer rounded-sm bg-neutral-4 bg-[linear-gradient(100deg,transparent_30%,var(--neutral-3)_50%,transparent_70%)] bg-[length:220%_100%]",
        className,
      )}
    />
  );
}
