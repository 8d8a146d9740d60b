import type { PageContext } from "#blocks/contract/index.ts";
import { buttonClass } from "./button.ts";
import { CART_PATH } from "./checkout.ts";

interface CartButtonProps {
  label: string;
  page: Pick<PageContext, "href">;
  variant?: "primary" | "secondary";
  size?: "medium" | "large";
  className?: string;
  /** Marks of the editor. */
  "data-edit"?: string;
}

/**
 * Sends the form it stands in to the cart, wherever the form itself leads: the same choice of variant, pieces and parts.
 * A script, where it has come, opens the cart over the page instead.
 */
export function CartButton({
  label,
  page,
  variant = "secondary",
  size = "large",
  className = "",
  ...edit
}: CartButtonProps) {
  return (
    <button
      type="submit"
      name="intent"
      value="add"
      formAction={page.href(CART_PATH)}
      formMethod="post"
      className={`${buttonClass(variant, size)} ${className}`}
      data-cart-add
      {...edit}
    >
      {label}
    </button>
  );
}
