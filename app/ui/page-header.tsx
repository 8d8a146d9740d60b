import { type ReactNode, useEffect, useRef } from "react";
import { Breadcrumbs } from "./breadcrumbs.tsx";

export interface PageHeaderProps {
  title: ReactNode;
  /** Beside the title: state badges. */
  badges?: ReactNode;
  description?: ReactNode;
  trail?: readonly { label: string; href: string }[];
  /** The one primary action of the screen. */
  primary?: ReactNode;
  /** Everything else one can do here, quieter. */
  secondary?: ReactNode;
}

export function PageHeader(props: PageHeaderProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const pressed = useRef<Element | null>(null);
  // An action that is done goes away: whoever pressed it stays here, rather than being put at the top of the page.
  useEffect(() => {
    if (pressed.current?.isConnected !== false) return;
    pressed.current = null;
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  });
  return (
    <header className="mb-6 flex flex-col gap-1.5 max-sm:mb-4">
      {props.trail && <Breadcrumbs trail={props.trail} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <h1
              ref={title}
              tabIndex={-1}
              className="text-2xl font-semibold tracking-tight wrap-anywhere rtl:tracking-normal"
            >
              {props.title}
            </h1>
            {props.badges}
          </div>
          {props.description && <div className="mt-1 max-w-170 text-soft">{props.description}</div>}
        </div>
        {(props.primary || props.secondary) && (
          // biome-ignore lint/a11y/noStaticElementInteractions: it only hears which of its actions was turned to
          <div
            className="flex flex-wrap items-center gap-2"
            onFocus={({ currentTarget, target }) => {
              // What an action opens stands elsewhere in the page.
              if (currentTarget.contains(target)) pressed.current = target;
            }}
          >
            {props.secondary}
            {props.primary}
          </div>
        )}
      </div>
    </header>
  );
}
