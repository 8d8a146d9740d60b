import type Stripe from "stripe";
import { GatewayError } from "#app/commerce/payments/ports.ts";
import { outboundFetch } from "#app/platform/outbound.server.ts";

/** Stripe's own library over our guarded fetch; loaded when it is first needed. */
export async function stripeClient(base: string, secretKey: string): Promise<Stripe> {
  const { default: StripeClient } = await import("stripe");
  const { hostname, port, protocol } = new URL(base);
  return new StripeClient(secretKey, {
    host: hostname,
    ...(port !== "" && { port }),
    protocol: protocol === "http:" ? "http" : "https",
    httpClient: StripeClient.createFetchHttpClient(outboundFetch([base])),
    // The worker tries again, later and later, with the same keys.
    maxNetworkRetries: 0,
    timeout: 12_000,
    telemetry: false,
  });
}

/** Wrong in itself, and not for want of an answer, a right or a moment's rest. */
const FINAL = new Set(["StripeInvalidRequestError", "StripeCardError", "StripeIdempotencyError"]);

/** Runs a call, and words its failure: Stripe's message never holds the key. */
export async function asked<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const type = "type" in error ? String(error.type) : error.name;
    throw new GatewayError(`Stripe: ${error.message}`.slice(0, 400), FINAL.has(type));
  }
}
