import type { Kept } from "../../context.ts";
import { readDelivery } from "../model.server.ts";
import type { Delivery } from "../types.ts";

/** Everything about delivery, kept by the process: an order reads none of it from the database. */
export const DELIVERY: Kept<Delivery> = { endsWith: ["delivery.changed"], read: readDelivery };
