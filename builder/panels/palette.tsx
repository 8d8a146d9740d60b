import { type KeyboardEvent, useMemo, useState } from "react";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { type Block, CATEGORIES } from "#blocks/contract/index.ts";
import { ROOT_TYPES } from "#runtime/document/limits.ts";
import { blockWord, ranked } from "../words/block-words.ts";
import { panelWords } from "../words/panels.ts";
import { useWords } from "../words/use-words.ts";
import { BlockIcon } from "./block-icon.tsx";
import { useEditor, useEditorState } from "./editor-context.tsx";
import { Library } from "./library.tsx";
import { offeredBlocks } from "./offered-blocks.ts";
import { PaletteItem } from "./palette-item.tsx";

export const PALETTE_SEARCH_ID = "palette-search";

/** Every block there is, by category and by name. Drag one onto the page, or press it: it goes after the selection. */
export function Palette() {
  const t = useWords(panelWords);
  const { session } = useEditor();
  const { locale } = useLocaleValue();
  const rootType = useEditorState((state) => state.doc.root.type);
  const [query, setQuery] = useState("");
  const blocks = useMemo(() => offeredBlocks(session.registry, rootType), [session, rootType]);
  const words = searchable(query.trim());
  const found = words ? ranked(blocks, words, locale) : blocks;
  const item = (block: Block) => (
    <PaletteItem
      key={block.type}
      id={block.type}
      icon={<BlockIcon name={block.icon} className="size-5 text-soft" />}
      label={blockWord(block, "label", locale) ?? block.type}
      source={{ type: block.type }}
      onPress={() => session.insert(block.type)}
    />
  );

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="p-3 pb-2">
        <SearchField
          id={PALETTE_SEARCH_ID}
          label={t("search")}
          value={query}
          onChange={setQuery}
          keys="/"
          onSubmit={() => {
            const [first] = found;
            if (first && words) session.insert(first.type);
          }}
        />
      </div>
      <div
        role="toolbar"
        aria-label={t("blocks")}
        aria-orientation="vertical"
        className="min-h-0 flex-1 overflow-y-auto px-3 pb-4"
        onKeyDown={moveFocus}
        data-own-keys
      >
        {found.length === 0 && <p className="py-6 text-center text-soft">{t("noBlock")}</p>}
        {words && <div className="grid grid-cols-2 gap-1.5">{found.map(item)}</div>}
        {CATEGORIES.map((category) => {
          const inside = found.filter((block) => block.category === category);
          if (words || inside.length === 0) return null;
          return (
            <section key={category} aria-label={t(`category.${category}`)}>
              <h3 className="pt-3 pb-1.5 text-xs font-medium text-soft">{t(`category.${category}`)}</h3>
              <div className="grid grid-cols-2 gap-1.5">{inside.map(item)}</div>
            </section>
          );
        })}
        {rootType === ROOT_TYPES.page && <Library words={words} />}
        <p className="pt-4 text-sm text-faint">{t("paletteHelp")}</p>
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 2, ArrowUp: -2 };

/** Arrows walk through the blocks; in Arabic left and right change places. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  // Alt and the arrows move the block that was just added.
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-palette]")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  const mirrored = Math.abs(step) === 1 && getComputedStyle(event.currentTarget).direction === "rtl";
  items[Math.min(items.length - 1, Math.max(0, at + (mirrored ? -step : step)))]?.focus();
}
