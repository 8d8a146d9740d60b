import type {
  CheckoutFormView,
  OrderView,
  PlaceView,
  ProductRef,
  ProductView,
  ShopView,
} from "#blocks/contract/index.ts";

export interface CheckoutRequest {
  form: string | null;
  product: ProductRef | null;
}

export interface CheckoutAnswer {
  asked: CheckoutFormView | null;
  shop: ShopView;
  /** Whose variants may be chosen; null where what is bought was chosen elsewhere. */
  product: ProductView | null;
  /** What is about to be ordered; null in a sheet that waits for a choice. */
  quote: OrderView | null;
  /** It is a whole cart that is ordered. */
  cart: boolean;
  /** What the address is chosen from; null in a sheet, whose script asks once it opens. */
  place: PlaceView | null;
}
