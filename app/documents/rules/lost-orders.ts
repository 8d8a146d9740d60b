import type { FormDoc, Node } from "#blocks/contract/index.ts";
import { checkoutObstacles } from "#runtime/forms/checkout-fit.ts";
import { compileForm } from "#runtime/forms/compile-form.ts";
import { ordersWithout } from "#runtime/forms/order-ways.ts";
import { registry } from "#runtime/registry.ts";

/**
 * Why a form that says it is the shop's checkout cannot be: it asks nobody for a phone or a town, or some answers lead past
 * its phone. null: it can, or does not say so.
 */
export function lostOrders(form: FormDoc): { block: string; pointer: string } | null {
  const { root } = form;
  if (root.props.checkout !== true) return null;
  if (checkoutObstacles(form, registry).length > 0) return { block: root.id, pointer: "/root/props/checkout" };
  const [phone] = ordersWithout("phone", compileForm(form, registry));
  return phone ? { block: phone.id, pointer: pointerOf(root, phone.id, "/root") ?? "/root" } : null;
}

function pointerOf({ id, slots = {} }: Node, wanted: string, at: string): string | undefined {
  if (id === wanted) return at;
  for (const [name, children] of Object.entries(slots)) {
    for (const [index, child] of children.entries()) {
      const found = pointerOf(child, wanted, `${at}/slots/${name}/${index}`);
      if (found) return found;
    }
  }
  return undefined;
}
