import type { ReactNode } from "react";

/** One entry of a list to choose from. */
export interface Choice<V extends string = string> {
  value: V;
  label: string;
  description?: string | undefined;
  icon?: ReactNode;
  disabled?: boolean | undefined;
}
