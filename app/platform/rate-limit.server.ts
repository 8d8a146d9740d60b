import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Whether one more is allowed, and if not, when it will be. */
export type Allowance = { allowed: true } | { allowed: false; retryAfterSeconds: number };

export interface RateLimit {
  /** Counts one more for `key`. */
  take(key: string): Promise<Allowance>;
  /** Forgets what was counted, e.g. after a successful sign-in. */
  reset(key: string): Promise<void>;
}

/** At most `points` for each key within `seconds`, counted in this process. */
export function rateLimit(name: string, points: number, seconds: number): RateLimit {
  const limiter = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
  return {
    async take(key) {
      try {
        await limiter.consume(key);
        return { allowed: true };
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) };
      }
    },
    async reset(key) {
      await limiter.delete(key);
    },
  };
}
