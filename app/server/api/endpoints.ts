import type { Endpoint } from "./endpoint.ts";
import { orderEndpoints } from "./endpoints/orders.ts";
import { productEndpoints } from "./endpoints/products.ts";
import { stockEndpoints } from "./endpoints/stock.ts";

/** Every operation of the API. Adding one is adding a declaration to its room's list. */
export const endpoints: readonly Endpoint[] = [...productEndpoints, ...stockEndpoints, ...orderEndpoints];
