import { Dialog } from "#app/ui/dialog.tsx";
import { Kbd } from "#app/ui/kbd.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { keyWords } from "../../words/keys.ts";
import { useWords } from "../../words/use-words.ts";
import { keysFor, SHORTCUTS } from "./keymap.ts";
import { shownKeys } from "./keys.ts";

const GROUPS = ["edit", "move", "view"] as const;

/** Every shortcut there is, from the very list the keyboard reads. */
export function ShortcutSheet({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange(open: boolean): void }) {
  const t = useWords(keyWords);
  const { dir } = useLocaleValue();
  const mac = typeof navigator !== "undefined" && navigator.platform.startsWith("Mac");
  return (
    <Dialog title={t("shortcutsTitle")} isOpen={isOpen} onOpenChange={onOpenChange} size="wide">
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {GROUPS.map((group) => (
          <section key={group} aria-label={t(`group.${group}`)}>
            <h3 className="pb-1.5 font-semibold">{t(`group.${group}`)}</h3>
            <dl className="divide-y divide-line">
              {SHORTCUTS.filter((each) => each.group === group).map(({ id, keys }) => (
                <div key={id} className="flex min-h-8 items-center justify-between gap-4 py-1">
                  <dt>{t(`key.${id}`)}</dt>
                  <dd className="flex flex-wrap justify-end gap-2">
                    {keys.map((each) => (
                      <Kbd key={each} keys={shownKeys(keysFor(each, dir), mac)} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
