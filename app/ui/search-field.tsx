import { Search, X } from "lucide-react";
import { SearchField as BaseSearchField, Button, Input, Label } from "react-aria-components";
import { cx } from "./cx.ts";
import { controlClass } from "./field-frame.tsx";
import { Kbd } from "./kbd.tsx";
import { useUiWords } from "./locale-provider.tsx";

export interface SearchFieldProps {
  label: string;
  name?: string;
  value?: string;
  defaultValue?: string;
  onChange?: (text: string) => void;
  onSubmit?: (text: string) => void;
  placeholder?: string;
  /** A key that brings the caret here, shown inside. */
  keys?: string;
  id?: string;
  autoFocus?: boolean;
  /** In an Autocomplete: the arrows walk in the list below while the caret stays here, which is said of it. */
  leads?: boolean;
  className?: string;
}

export function SearchField({ label, placeholder, keys, leads, className, ...field }: SearchFieldProps) {
  const t = useUiWords();
  return (
    <BaseSearchField {...field} className={cx("group relative min-w-0", className)}>
      <Label className="sr-only">{label}</Label>
      <Search aria-hidden className="pointer-events-none absolute inset-y-0 start-3 my-auto size-4 text-faint" />
      <Input
        placeholder={placeholder ?? label}
        {...(leads && { role: "combobox", type: "text", "aria-expanded": true })}
        className={cx(controlClass, "ps-9 pe-9 [&::-webkit-search-cancel-button]:hidden")}
      />
      <Button
        aria-label={t("clear")}
        className="absolute inset-y-0 end-0 grid w-9 place-items-center rounded-sm text-soft group-data-empty:hidden coarse:w-11"
      >
        <X aria-hidden className="size-4" />
      </Button>
      {keys && (
        <span className="pointer-events-none absolute inset-y-0 end-2.5 hidden items-center group-data-empty:flex coarse:group-data-empty:hidden">
          <Kbd keys={keys} />
        </span>
      )}
    </BaseSearchField>
  );
}
