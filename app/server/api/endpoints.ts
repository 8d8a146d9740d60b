import type { Endpoint } from "./endpoint.ts";
import { documentEndpoints } from "./endpoints/documents.ts";
import { orderEndpoints } from "./endpoints/orders.ts";
import { productEndpoints } from "./endpoints/products.ts";
import { schemaEndpoints } from "./endpoints/schemas.ts";
import { shippingEndpoints } from "./endpoints/shipping.ts";
import { stockEndpoints } from "./endpoints/stock.ts";
import { stockLocationEndpoints } from "./endpoints/stock-locations.ts";
import { stockMovementEndpoints } from "./endpoints/stock-movements.ts";

/** Every operation of the API. Adding one is adding a declaration to its room's list. */
export const endpoints: readonly Endpoint[] = [
  ...productEndpoints,
  ...stockEndpoints,
  ...stockLocationEndpoints,
  ...stockMovementEndpoints,
  ...orderEndpoints,
  ...shippingEndpoints,
  ...documentEndpoints,
  ...schemaEndpoints,
];
