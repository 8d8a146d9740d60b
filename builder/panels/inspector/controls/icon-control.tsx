import { lazy, Suspense, useEffect, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { ICONS } from "#blocks/parts/icons.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import { useWords } from "../../../words/use-words.ts";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";

const Picker = lazy(async () => ({ default: (await import("./icon-picker.tsx")).IconPicker }));

export function IconControl({ label, value, commit, isReadOnly }: ControlProps<string>) {
  const t = useWords(inspectorWords);
  const { shown, change } = useCommitted(value, commit);
  const [open, setOpen] = useState(false);
  const name = useIconName(shown) || t("iconNone");
  const Icon = Object.hasOwn(ICONS, shown) ? ICONS[shown] : undefined;
  return (
    <div className="flex flex-col gap-1.5">
      <span aria-hidden className="font-medium">
        {label}
      </span>
      <Button
        aria-label={`${label} : ${name}`}
        isDisabled={isReadOnly}
        onPress={() => setOpen(true)}
        className="justify-start"
      >
        {Icon ? <Icon aria-hidden /> : null}
        <bdi>{name}</bdi>
      </Button>
      <Dialog title={label} isOpen={open} onOpenChange={setOpen} size="small">
        {open && (
          <Suspense fallback={<Skeleton className="h-60 w-full" />}>
            <Picker
              value={shown}
              onPick={(name) => {
                change(name);
                setOpen(false);
              }}
            />
          </Suspense>
        )}
      </Dialog>
    </div>
  );
}

/** As people read it, once the words of icons are there; they are fetched with the first one that is shown. */
function useIconName(icon: string): string {
  const { locale } = useLocaleValue();
  const [name, setName] = useState({ icon: "", words: "" });
  useEffect(() => {
    let stale = false;
    if (icon !== "") {
      void import("../../../icon-search.ts").then(({ iconName }) => {
        if (!stale) setName({ icon, words: iconName(icon, locale) });
      });
    }
    return () => {
      stale = true;
    };
  }, [icon, locale]);
  return name.icon === icon ? name.words : icon;
}
