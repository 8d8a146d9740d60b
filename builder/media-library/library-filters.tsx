import { LayoutGrid, List, SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { cx } from "#app/ui/cx.ts";
import { IconButton } from "#app/ui/icon-button.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { Select } from "#app/ui/select.tsx";
import { mediaWords } from "../words/media.ts";
import { useWords } from "../words/use-words.ts";
import type { Filters, Library } from "./use-library.ts";

export type LibraryView = "grid" | "list";

const KINDS = ["any", "image", "animation", "video"] as const;
const SIZES = ["any", "large", "small"] as const;
const LACKS = ["none", "alt", "uses"] as const;
const SORTS = ["newest", "oldest", "name", "largest"] as const;

/** What narrows the list. */
export function LibraryFilters(props: {
  library: Library;
  /** A picker for pictures alone, or for videos, does not ask. */
  withKinds: boolean;
}) {
  const t = useWords(mediaWords);
  const { filters, filter } = props.library;
  const choose = <K extends keyof Filters>(name: K, value: string, none: string) =>
    filter({ [name]: value === none ? null : value } as Partial<Filters>);
  const [unfolded, setUnfolded] = useState(false);
  // A phone shows what narrows the list when it is asked for.
  const choice = cx("min-w-36 flex-1", !unfolded && "max-sm:hidden");
  return (
    <div className="flex flex-wrap items-end gap-2">
      <SearchField
        label={t("search")}
        value={filters.search}
        onChange={(search) => filter({ search })}
        className="min-w-40 flex-1 sm:basis-full"
      />
      <IconButton
        label={t("filters")}
        tone="secondary"
        className="sm:hidden"
        aria-expanded={unfolded}
        onPress={() => setUnfolded(!unfolded)}
      >
        <SlidersHorizontal aria-hidden />
      </IconButton>
      {props.withKinds && (
        <Select
          label={t("kind")}
          labelHidden
          className={choice}
          value={filters.kind ?? "any"}
          choices={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(value) => choose("kind", value, "any")}
        />
      )}
      <Select
        label={t("lacks")}
        labelHidden
        className={choice}
        value={filters.lacks ?? "none"}
        choices={LACKS.map((value) => ({ value, label: t(`lacks.${value}`) }))}
        onChange={(value) => choose("lacks", value, "none")}
      />
      <Select
        label={t("size")}
        labelHidden
        className={choice}
        value={filters.size ?? "any"}
        choices={SIZES.map((value) => ({ value, label: t(`size.${value}`) }))}
        onChange={(value) => choose("size", value, "any")}
      />
      <Select
        label={t("sort")}
        labelHidden
        className={choice}
        value={filters.sort}
        choices={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
        onChange={(sort) => filter({ sort })}
      />
    </div>
  );
}

/** How the list is laid out. */
export function ViewSwitch({ view, onView }: { view: LibraryView; onView(view: LibraryView): void }) {
  const t = useWords(mediaWords);
  return (
    <SegmentedControl
      label={t("view")}
      iconsOnly
      value={view}
      onChange={onView}
      choices={[
        { value: "grid", label: t("view.grid"), icon: <LayoutGrid aria-hidden /> },
        { value: "list", label: t("view.list"), icon: <List aria-hidden /> },
      ]}
    />
  );
}
