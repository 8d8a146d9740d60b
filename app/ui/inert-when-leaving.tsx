import type { ReactNode } from "react";

/**
 * What stands in a dialog. On its way out it is inert: a key pressed while it fades is meant for what is behind it, and
 * the focus is no longer in a field that nobody sees.
 */
export function InertWhenLeaving({ isLeaving, children }: { isLeaving: boolean; children: ReactNode }) {
  // React 18 knows no boolean `inert`; the empty attribute is what HTML asks for.
  return (
    <div className="contents max-h-[inherit]" {...(isLeaving && { inert: "" })}>
      {children}
    </div>
  );
}
