export { addToCart, emptyCart, forgetCarts, setCartLine } from "./change-cart.ts";
export { readCart } from "./read-cart.ts";
export type { CartLine } from "./types.ts";
