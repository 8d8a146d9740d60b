import type { ComponentType } from "react";
import type { Token } from "#runtime/document/tokens.ts";

/** How a text asks for a value to stand in it: a button, or, `opensAtOnce`, the list itself. */
export type ValueSlot = ComponentType<{
  label: string;
  onPick(token: Token): void;
  isDisabled?: boolean;
  initial?: Token;
  opensAtOnce?: boolean;
  onClose?(): void;
}>;

/** What a text needs of the values that may stand in it. */
export interface ValueTools {
  Value: ValueSlot;
  /** What people call a value. */
  valueLabel(path: string): string;
}
