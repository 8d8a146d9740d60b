import { cx } from "./cx.ts";
import { useUiWords } from "./locale-provider.tsx";

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

/** The skeleton of a table: as many rows as will probably come. */
export function SkeletonTable({ rows = 8, columns = 4 }: { rows?: number; columns?: number }) {
  const t = useUiWords();
  return (
    <div role="status">
      <span className="sr-only">{t("loading")}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: place-holders have no identity and never move
        <div key={row} className="flex h-13 items-center gap-6 border-b border-line px-4 last:border-0">
          <Skeleton className="h-3.5 w-40 shrink-0" />
          {Array.from({ length: columns - 1 }, (_, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Skeleton key={column} className="h-3.5 flex-1 max-sm:hidden" />
          ))}
        </div>
      ))}
    </div>
  );
}
