import type { ReactNode } from "react";

/** A table that scrolls sideways within itself, by thumb and by arrow keys, never with the page. */
export function TableScroll({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className="table-scroll text-start" aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}
