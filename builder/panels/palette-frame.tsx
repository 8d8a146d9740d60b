import { type ReactNode, useRef } from "react";
import { SearchField } from "#app/ui/search-field.tsx";
import { usePaletteStop } from "./use-palette-stop.ts";

/**
 * Around what a palette offers: a search, whose Enter takes the first that was found, and a list that is one stop of the Tab
 * key and that arrows walk through.
 */
export function PaletteFrame(props: {
  searchId: string;
  searchLabel: string;
  query: string;
  onQuery(query: string): void;
  onFirst(): void;
  label: string;
  /** Said where nothing was found. */
  empty: string | false;
  help: string;
  children: ReactNode;
}) {
  const list = useRef<HTMLDivElement>(null);
  const { onFocus, onKeyDown } = usePaletteStop(list);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="p-3 pb-2">
        <SearchField
          id={props.searchId}
          label={props.searchLabel}
          value={props.query}
          onChange={props.onQuery}
          keys="/"
          onSubmit={props.onFirst}
        />
      </div>
      <div
        ref={list}
        role="toolbar"
        aria-label={props.label}
        aria-orientation="vertical"
        className="min-h-0 flex-1 overflow-y-auto px-3 pb-4"
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        data-own-keys
      >
        {props.empty && <p className="py-6 text-center text-soft">{props.empty}</p>}
        {props.children}
        <p className="pt-4 text-sm text-faint">{props.help}</p>
      </div>
    </div>
  );
}

/** What belongs together in a palette, in two columns, under its name. */
export function PaletteGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="pt-3 pb-1.5 text-xs font-medium text-soft">{title}</h2>
      <div className="grid grid-cols-2 gap-1.5">{children}</div>
    </section>
  );
}
