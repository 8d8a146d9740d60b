import { useMemo, useState } from "react";
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
import { moveFocus } from "./palette-focus.ts";
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
