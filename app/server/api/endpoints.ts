import type { Endpoint } from "./endpoint.ts";
import { documentEndpoints } from "./endpoints/documents.ts";
import { orderEndpoints } from "./endpoints/orders.ts";
import { productEndpoints } from "./endpoints/products.ts";
import { schemaEndpoints } from "./endpoints/schemas.ts";
import { stockEndpoints } from "./endpoints/stock.ts";

/** Every operation of the API. Adding one is adding a declaration to its room's list. */
export const endpoints: readonly Endpoint[] = [
  ...productEndpoints,
  ...stockEndpoints,
  ...orderEndpoints,
  ...documentEndpoints,
  ...schemaEndpoints,
];
