import type { ReactNode } from "react";
import { Tabs as BaseTabs, Tab, TabList, TabPanel } from "react-aria-components";
import { cx } from "./cx.ts";

export interface TabItem<V extends string = string> {
  id: V;
  label: ReactNode;
  /** After the label: a count, a mark for "has errors". */
  mark?: ReactNode;
  panel: ReactNode;
}

export interface TabsProps<V extends string> {
  label: string;
  tabs: readonly TabItem<V>[];
  selected?: V;
  defaultSelected?: V;
  onChange?: (id: V) => void;
  /** Panels stay in the document while hidden: the fields of a form must submit from every tab. */
  keepPanels?: boolean;
  /** In a narrow column: less room between the words. */
  tight?: boolean;
  className?: string;
  panelClassName?: string;
}

export function Tabs<V extends string>(props: TabsProps<V>) {
  return (
    <BaseTabs
      {...(props.selected !== undefined && { selectedKey: props.selected })}
      {...(props.defaultSelected !== undefined && { defaultSelectedKey: props.defaultSelected })}
      onSelectionChange={(key) => props.onChange?.(key as V)}
      className={cx("flex min-w-0 flex-col outline-none", props.className)}
    >
      <TabList
        aria-label={props.label}
        className={cx("flex shrink-0 overflow-x-auto border-b border-line px-1 outline-none", !props.tight && "gap-1")}
      >
        {props.tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className={cx(
              props.tight ? "px-2" : "px-3",
              "relative -mb-px flex h-control items-center gap-1.5 rounded-t-sm border-b-2 border-transparent font-medium whitespace-nowrap text-soft transition-colors is-focus-visible:-outline-offset-2 is-hovered:text-ink is-selected:border-accent is-selected:text-ink",
            )}
          >
            {tab.label}
            {tab.mark}
          </Tab>
        ))}
      </TabList>
      {props.tabs.map((tab) => (
        <TabPanel
          key={tab.id}
          id={tab.id}
          shouldForceMount={props.keepPanels ?? false}
          className={cx("min-h-0 rounded-sm data-inert:hidden", props.panelClassName)}
        >
          {tab.panel}
        </TabPanel>
      ))}
    </BaseTabs>
  );
}
