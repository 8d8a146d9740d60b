import { Check } from "lucide-react";
import { ListBox as BaseListBox, ListBoxItem, Text } from "react-aria-components";
import type { Choice } from "./choice.ts";

export const popoverClass =
  "z-40 overflow-auto rounded-md border border-line bg-raised shadow-mid transition-opacity is-entering:opacity-0 is-exiting:opacity-0";

export const optionClass =
  "group flex min-h-control-small items-center gap-2 rounded-sm px-2 py-1.5 text-ink outline-none select-none is-focused:bg-hover is-focus-visible:-outline-offset-2 is-disabled:text-faint is-disabled:opacity-60 coarse:min-h-control";

/** The list inside Select and ComboBox; a ComboBox hands its own filtered entries down instead of `choices`. */
export function ChoiceList<V extends string>(props: { choices?: readonly Choice<V>[]; empty: string }) {
  return (
    <BaseListBox<Choice<V>>
      {...(props.choices && { items: props.choices })}
      className="max-h-80 overflow-auto p-1 outline-none"
      renderEmptyState={() => <p className="px-2 py-1.5 text-soft">{props.empty}</p>}
    >
      {(choice) => (
        <ListBoxItem
          id={choice.value}
          textValue={choice.label}
          isDisabled={choice.disabled ?? false}
          className={optionClass}
        >
          {choice.icon && <span className="text-soft [&_svg]:size-4">{choice.icon}</span>}
          <span className="min-w-0 flex-1">
            <Text slot="label" className="block truncate">
              {choice.label}
            </Text>
            {choice.description && (
              <Text slot="description" className="block text-sm text-soft">
                {choice.description}
              </Text>
            )}
          </span>
          <Check aria-hidden className="invisible size-4 shrink-0 text-accent-11 group-is-selected:visible" />
        </ListBoxItem>
      )}
    </BaseListBox>
  );
}
