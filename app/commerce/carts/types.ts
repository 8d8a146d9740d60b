/** What was chosen of a mix, for one of it. */
export interface CartPart {
  variantId: string;
  quantity: number;
}

/** One article of a cart: prices are worked out whenever it is looked at. */
export interface CartLine {
  /** Names the line in its cart: the same mix chosen in two ways is two lines. */
  key: string;
  variantId: string;
  /** Empty but for a mix. */
  parts: readonly CartPart[];
  quantity: number;
}

export interface Cart {
  lines: readonly CartLine[];
  /** Codes as they were typed; "" where none was. */
  coupon: string;
  voucher: string;
}
