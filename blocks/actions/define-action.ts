import type { Messages } from "#app/commerce/kernel/messages.ts";
import type { Props } from "../contract/props.ts";

/**
 * When an action is done. `reply`: it is the answer to whoever sent the form, and decided at once. `after`: the server does
 * it once the answer is kept, and tries again where it fails.
 */
export type ActionPhase = "reply" | "after";

/** One kind of thing that can happen once a form was sent: its settings and its words. What does it is the server's. */
export interface FormAction {
  /** Stands in documents: never renamed. */
  name: string;
  phase: ActionPhase;
  /** lucide icon name. */
  icon: string;
  props: Props;
  /** Settings in which answers may be merged. */
  merges?: readonly string[];
  /** The shop reads its texts, in its main language; else whoever sent the form does, in theirs. */
  forShop?(settings: Readonly<Record<string, unknown>>): boolean;
  /** `label`, `help`, and `prop.…` for each setting. */
  messages: Messages;
  /** What a schema cannot say of its settings; pointers lead into them. Pure. */
  check?(settings: Readonly<Record<string, unknown>>): readonly { pointer: string; message: string }[];
}

export function defineAction(action: FormAction): FormAction {
  return action;
}
