import type { ComponentType, ReactNode } from "react";
import type { AnyProp, Props } from "#blocks/contract/index.ts";
import type { PropPath } from "../../session/prop-path.ts";
import type { Outcome } from "../../session/session.ts";

/** A set of props to draw controls for: a block's own, or those of one item of a list. */
export interface PropFieldsProps {
  props: Props;
  values: Readonly<Record<string, unknown>>;
  pathOf(name: string): PropPath;
  /** The block's words below these props: `text`, `size.large`. */
  word(suffix: string): string | undefined;
  commit(name: string, value: unknown): Outcome;
  isReadOnly: boolean;
  /** What stands under a prop's control. */
  below?(name: string): ReactNode;
}

/** What every control gets, whatever the kind of prop. */
export interface ControlProps<T = unknown> {
  label: string;
  prop: AnyProp;
  /** Where the value lies; the canvas uses the same words in `data-edit`. */
  path: PropPath;
  value: T;
  commit(value: T): Outcome;
  /** The block's own word for a choice or a field below this one. */
  word(suffix: string): string | undefined;
  isReadOnly: boolean;
  /** Draws the fields of a list's item: handed down, because those are controls again. */
  Fields: ComponentType<PropFieldsProps>;
}
