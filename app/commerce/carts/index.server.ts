export { addToCart } from "./commands/add-to-cart.ts";
export { endCart, endCartOf, forgetCarts } from "./commands/end-cart.ts";
export { keepCartCodes } from "./commands/keep-cart-codes.ts";
export { claimCart, mergeCarts } from "./commands/merge-carts.ts";
export { newCart } from "./commands/new-cart.ts";
export { setCartLine } from "./commands/set-cart-line.ts";
export { cartHash, cartSession } from "./model.server.ts";
export { readCart, readCartOf } from "./queries/read-cart.ts";
export * from "./types.ts";
