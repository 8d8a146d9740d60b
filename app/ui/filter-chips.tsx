import { Link } from "react-aria-components";
import { cx } from "./cx.ts";

export interface FilterChip {
  id: string;
  label: string;
  href: string;
  count?: string | undefined;
}

/** Ready-made views of a list, as links: each has an address that can be kept and sent. */
export function FilterChips(props: { label: string; chips: readonly FilterChip[]; current: string }) {
  return (
    <nav aria-label={props.label} className="-mx-1 min-w-0 overflow-x-auto px-1 py-1">
      <ul className="flex gap-1.5">
        {props.chips.map((chip) => {
          const current = chip.id === props.current;
          return (
            <li key={chip.id}>
              <Link
                href={chip.href}
                aria-current={current ? "page" : undefined}
                className={cx(
                  "flex h-8 items-center gap-1.5 rounded-full border px-3 font-medium whitespace-nowrap transition-colors coarse:h-11",
                  current
                    ? "border-transparent bg-neutral-12 text-neutral-1"
                    : "border-neutral-6 bg-surface text-soft is-hovered:bg-hover is-hovered:text-ink",
                )}
              >
                {chip.label}
                {chip.count !== undefined && (
                  <span className={cx("text-sm tabular-nums", current ? "text-neutral-5" : "text-faint")}>
                    {chip.count}
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
