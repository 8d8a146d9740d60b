import { useState } from "react";
import { Autocomplete, Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { optionClass } from "#app/ui/choice-list.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Kbd } from "#app/ui/kbd.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { ranked, searchText, typeLabel } from "../../words/block-words.ts";
import { keyWords } from "../../words/keys.ts";
import { useWords } from "../../words/use-words.ts";
import { BlockIcon } from "../block-icon.tsx";
import type { EditorTools } from "../editor-context.tsx";
import { offeredBlocks } from "../offered-blocks.ts";
import { keysFor, SHORTCUTS, type ShellActions } from "./keymap.ts";
import { shownKeys } from "./keys.ts";

export interface CommandPaletteProps {
  tools: EditorTools;
  shell: ShellActions;
  isOpen: boolean;
  onOpenChange(open: boolean): void;
}

/** Everything the keyboard can do and every block there is, found by a few letters. */
export function CommandPalette({ tools, shell, isOpen, onOpenChange }: CommandPaletteProps) {
  const t = useWords(keyWords);
  return (
    <Dialog title={t("commands")} isOpen={isOpen} onOpenChange={onOpenChange}>
      {/* A list of hundreds, made when it is looked at and not with every press on the page. */}
      {isOpen && <Commands tools={tools} shell={shell} onOpenChange={onOpenChange} />}
    </Dialog>
  );
}

function Commands({ tools, shell, onOpenChange }: Omit<CommandPaletteProps, "isOpen">) {
  const t = useWords(keyWords);
  const { locale, dir } = useLocaleValue();
  const { registry } = tools.session;
  const [typed, setTyped] = useState("");
  const words = searchable(typed.trim());
  const offered = offeredBlocks(registry, tools.session.state().doc.root.type);
  const blocks = words ? ranked(offered, words, locale) : offered;
  const run = (command: () => void) => {
    onOpenChange(false);
    // The dialog gives the focus back first: a command may want it elsewhere.
    requestAnimationFrame(command);
  };
  const item = (id: string, label: string, search: string, icon: string | null, keys: string | undefined) => (
    <ListBoxItem key={id} id={id} textValue={searchable(search)} className={optionClass}>
      {icon && <BlockIcon name={icon} className="size-4 text-soft" />}
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {keys && <Kbd keys={shownKeys(keysFor(keys, dir))} />}
    </ListBoxItem>
  );
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped} filter={(text) => text.includes(words)}>
      <SearchField label={t("commandsSearch")} autoFocus leads />
      <ListBox
        aria-label={t("commands")}
        className="mt-2 h-80 overflow-auto outline-none"
        shouldFocusOnHover
        renderEmptyState={() => <p className="px-2 py-6 text-center text-soft">{t("commandsNone")}</p>}
        onAction={(key) => {
          const [kind, id] = String(key).split(":");
          const shortcut = SHORTCUTS.find((each) => kind === "do" && each.id === id);
          if (shortcut) run(() => shortcut.run?.(tools, shell));
          else if (id) run(() => void tools.session.insert(id));
        }}
      >
        <ListBoxSection id="do">
          <Header className="px-2 pt-1.5 pb-1 text-xs font-medium text-faint">{t("commandsDo")}</Header>
          {SHORTCUTS.filter((each) => each.run && each.id !== "commands").map(({ id, keys }) =>
            item(`do:${id}`, t(`key.${id}`), t(`key.${id}`), null, keys[0]),
          )}
        </ListBoxSection>
        <ListBoxSection id="add">
          <Header className="px-2 pt-3 pb-1 text-xs font-medium text-faint">{t("commandsAdd")}</Header>
          {blocks.map((block) =>
            item(
              `add:${block.type}`,
              typeLabel(registry, block.type, locale),
              searchText(block),
              block.icon,
              undefined,
            ),
          )}
        </ListBoxSection>
      </ListBox>
    </Autocomplete>
  );
}
