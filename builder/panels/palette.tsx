import { useMemo, useState } from "react";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { type Block, CATEGORIES } from "#blocks/contract/index.ts";
import { ROOT_TYPES } from "#runtime/document/limits.ts";
import { blockWord, ranked } from "../words/block-words.ts";
import { panelWords } from "../words/panels.ts";
import { useWords } from "../words/use-words.ts";
import { BlockIcon } from "./block-icon.tsx";
import { useEditor, useEditorState } from "./editor-context.tsx";
import { Library } from "./library.tsx";
import { offeredBlocks } from "./offered-blocks.ts";
import { PaletteFrame, PaletteGroup } from "./palette-frame.tsx";
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
    <PaletteFrame
      searchId={PALETTE_SEARCH_ID}
      searchLabel={t("search")}
      query={query}
      onQuery={setQuery}
      onFirst={() => {
        const [first] = found;
        if (first && words) session.insert(first.type);
      }}
      label={t("blocks")}
      empty={found.length === 0 && t("noBlock")}
      help={t("paletteHelp")}
    >
      {words && <div className="grid grid-cols-2 gap-1.5">{found.map(item)}</div>}
      {CATEGORIES.map((category) => {
        const inside = found.filter((block) => block.category === category);
        if (words || inside.length === 0) return null;
        return (
          <PaletteGroup key={category} title={t(`category.${category}`)}>
            {inside.map(item)}
          </PaletteGroup>
        );
      })}
      {rootType === ROOT_TYPES.page && <Library words={words} />}
    </PaletteFrame>
  );
}
