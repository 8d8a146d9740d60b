/** One article of a cart: prices are worked out whenever it is looked at. */
export interface CartLine {
  variantId: string;
  quantity: number;
}
