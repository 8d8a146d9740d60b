import { Check } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import {
  Menu as BaseMenu,
  MenuItem as BaseMenuItem,
  Header,
  MenuSection,
  MenuTrigger,
  Popover,
  type PopoverProps,
  Separator,
} from "react-aria-components";
import { optionClass, popoverClass } from "./choice-list.tsx";
import { cx } from "./cx.ts";
import { Kbd } from "./kbd.tsx";

export interface MenuEntry {
  id: string;
  label: string;
  icon?: ReactNode;
  /** Goes there instead of calling `onAction`. */
  href?: string;
  keys?: string;
  tone?: "danger";
  disabled?: boolean;
  onAction?: () => void;
}

/** A group of entries; with `selected`, they are choices with a tick. */
export interface MenuGroup {
  id: string;
  title?: string;
  entries: readonly MenuEntry[];
  selected?: readonly string[];
  mode?: "single" | "multiple";
  onSelect?: (ids: string[]) => void;
}

/** A button and what it opens. */
export function Menu(props: {
  label: string;
  trigger: ReactElement;
  groups: readonly MenuGroup[];
  placement?: PopoverProps["placement"];
}) {
  return (
    <MenuTrigger>
      {props.trigger}
      <Popover className={cx(popoverClass, "min-w-48 max-w-80")} placement={props.placement ?? "bottom end"} offset={4}>
        <BaseMenu aria-label={props.label} className="p-1 outline-none">
          {props.groups.flatMap((group, index) => [
            ...(index > 0 ? [<Separator key={`before-${group.id}`} className="my-1 border-t border-line" />] : []),
            <MenuSection
              key={group.id}
              id={group.id}
              aria-label={group.title ?? props.label}
              {...(group.selected && {
                selectionMode: group.mode ?? "single",
                selectedKeys: group.selected,
                onSelectionChange: (keys) => group.onSelect?.(keys === "all" ? [] : [...keys].map(String)),
              })}
            >
              {group.title && (
                <Header className="px-2 pt-1.5 pb-1 text-xs font-medium text-faint">{group.title}</Header>
              )}
              {group.entries.map((entry) => (
                <BaseMenuItem
                  key={entry.id}
                  id={entry.id}
                  textValue={entry.label}
                  {...(entry.href !== undefined && { href: entry.href })}
                  isDisabled={entry.disabled ?? false}
                  {...(entry.onAction && { onAction: entry.onAction })}
                  className={cx(optionClass, entry.tone === "danger" && "text-red-11")}
                >
                  {entry.icon && <span className="[&_svg]:size-4">{entry.icon}</span>}
                  <span className="min-w-0 flex-1 truncate">{entry.label}</span>
                  {entry.keys && <Kbd keys={entry.keys} />}
                  {group.selected && (
                    <Check aria-hidden className="invisible size-4 text-accent-11 group-is-selected:visible" />
                  )}
                </BaseMenuItem>
              ))}
            </MenuSection>,
          ])}
        </BaseMenu>
      </Popover>
    </MenuTrigger>
  );
}
