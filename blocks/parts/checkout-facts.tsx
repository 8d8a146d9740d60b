import type { PageContext } from "#blocks/contract/index.ts";
import { checkoutFacts } from "./checkout.ts";

/** What a form that leads to the checkout takes along without showing it. */
export function CheckoutFactFields({ page }: { page: Pick<PageContext, "checkout"> }) {
  return checkoutFacts(page).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
