import { CHECKOUT_NAMES, type FieldKind, type FormDoc } from "#blocks/contract/index.ts";
import type { Registry } from "../document/registry.ts";
import { walk } from "../document/tree.ts";
import { rulesOf } from "./compile-form.ts";

/** What keeps a form from being asked by the checkout; of `kind` and `reserved`, with the blocks it is about. */
export interface CheckoutObstacle {
  code: "no-phone" | "no-city" | "rules" | "kind" | "reserved";
  blocks: string[];
}

/** A checkout asks all at once, and sends a text for each question. */
const PLAIN: readonly FieldKind[] = ["text", "choice"];
const RESERVED: readonly string[] = CHECKOUT_NAMES;

/**
 * Why a form cannot be ordered with, in the order of what is to be done about it; nothing where it can. The shop asks this
 * before it shows one, and the designer says it before anybody wonders.
 */
export function checkoutObstacles(form: FormDoc, registry: Registry): CheckoutObstacle[] {
  const fields = [...walk(form.root)].flatMap(({ node }) => {
    const field = registry.get(node.type)?.field?.(node.props as never);
    return field ? [{ id: node.id, field }] : [];
  });
  const ids = (which: (field: (typeof fields)[number]["field"]) => boolean) =>
    fields.filter(({ field }) => which(field)).map(({ id }) => id);
  const isAsked = (name: string) => fields.some(({ field }) => field.name === name);
  const found: CheckoutObstacle[] = [
    ...(isAsked("phone") ? [] : [{ code: "no-phone" as const, blocks: [] }]),
    ...(isAsked("city") ? [] : [{ code: "no-city" as const, blocks: [] }]),
    ...(rulesOf(form).length > 0 ? [{ code: "rules" as const, blocks: [] }] : []),
    { code: "kind", blocks: ids(({ kind = "text" }) => !PLAIN.includes(kind)) },
    { code: "reserved", blocks: ids(({ name }) => RESERVED.includes(name)) },
  ];
  return found.filter(({ code, blocks }) => blocks.length > 0 || (code !== "kind" && code !== "reserved"));
}
