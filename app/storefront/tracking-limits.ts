import { rateLimit } from "#app/platform/rate-limit.server.ts";

const SECONDS = 600;

/**
 * Bounds on asking where an order is: so many times for a number, whoever asks, and far more from one network address,
 * behind which a carrier puts thousands of buyers.
 */
export class TrackingLimits {
  readonly #number = rateLimit("tracking-number", 8, SECONDS);
  readonly #address = rateLimit("tracking-address", 60, SECONDS);

  async take(address: string, number: string): Promise<boolean> {
    const takes = [this.#number.take(number.toUpperCase()), this.#address.take(address)];
    return (await Promise.all(takes)).every(({ allowed }) => allowed);
  }
}
