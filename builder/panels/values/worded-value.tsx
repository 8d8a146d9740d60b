import type { ComponentProps } from "react";
import type { ValueSlot } from "../../rich-text/value-slot.ts";
import { WORDED } from "./pick.ts";
import { ValueButton } from "./value-button.tsx";

/** A value that stands among words, with what is said where there is none. */
export function WordedValue(props: ComponentProps<ValueSlot>) {
  return <ValueButton {...props} types={WORDED} withFallback />;
}
