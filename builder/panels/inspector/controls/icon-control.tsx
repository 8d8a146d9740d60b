import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { cx } from "#app/ui/cx.ts";
import { Dialog } from "#app/ui/dialog.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { ICONS } from "#blocks/parts/icons.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import { useWords } from "../../../words/use-words.ts";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";

export function IconControl({ label, value, commit, isReadOnly }: ControlProps<string>) {
  const t = useWords(inspectorWords);
  const { shown, change } = useCommitted(value, commit);
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const Icon = Object.hasOwn(ICONS, shown) ? ICONS[shown] : undefined;
  const names = Object.keys(ICONS).filter((name) => name.includes(query.trim().toLowerCase()));
  const pick = (name: string) => {
    change(name);
    setOpen(false);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <span aria-hidden className="font-medium">
        {label}
      </span>
      <Button
        aria-label={`${label} : ${shown || t("iconNone")}`}
        isDisabled={isReadOnly}
        onPress={() => setOpen(true)}
        className="justify-start"
      >
        {Icon ? <Icon aria-hidden /> : null}
        <span dir="ltr">{shown || t("iconNone")}</span>
      </Button>
      <Dialog title={label} isOpen={open} onOpenChange={setOpen} size="small">
        <SearchField label={t("iconSearch")} value={query} onChange={setQuery} className="mb-3" />
        <div className="grid grid-cols-[repeat(auto-fill,minmax(44px,1fr))] gap-1">
          <IconChoice name="" label={t("iconNone")} chosen={shown === ""} onPick={pick} />
          {names.map((name) => (
            <IconChoice key={name} name={name} label={name} chosen={shown === name} onPick={pick} />
          ))}
        </div>
      </Dialog>
    </div>
  );
}

function IconChoice(props: { name: string; label: string; chosen: boolean; onPick(name: string): void }) {
  const Icon = ICONS[props.name];
  return (
    <button
      type="button"
      title={props.label}
      aria-label={props.label}
      aria-pressed={props.chosen}
      onClick={() => props.onPick(props.name)}
      className={cx(
        "grid h-11 place-items-center rounded-sm border border-transparent hover:bg-hover [&_svg]:size-5",
        props.chosen && "border-accent bg-accent-3",
      )}
    >
      {Icon ? <Icon aria-hidden /> : <span aria-hidden>—</span>}
    </button>
  );
}
