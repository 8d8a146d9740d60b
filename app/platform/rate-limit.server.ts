import { Redis } from "ioredis";
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";

/** Whether one more is allowed, and if not, when it will be. */
export type Allowance = { allowed: true } | { allowed: false; retryAfterSeconds: number };

export interface RateLimit {
  /** Counts one more for `key`. */
  take(key: string): Promise<Allowance>;
  /** Forgets what was counted, e.g. after a successful sign-in. */
  reset(key: string): Promise<void>;
}

let shared: Redis | undefined;

/**
 * From now on several servers count together, in Redis. While it does not answer each counts by itself, as without it:
 * a limit is a shield, and a shop does not close because its shield is thinner.
 * @param onTrouble hears of Redis's failures
 * @returns what ends the connection
 */
export function shareRateLimits(redisUrl: string, onTrouble: (error: Error) => void): () => void {
  const redis = new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 500 });
  redis.on("error", onTrouble);
  shared = redis;
  return () => {
    if (shared === redis) shared = undefined;
    redis.disconnect();
  };
}

/** At most `points` for each key within `seconds`: counted in this process, or in Redis where servers share it. */
export function rateLimit(name: string, points: number, seconds: number): RateLimit {
  const options = { keyPrefix: name, points, duration: seconds };
  const own = new RateLimiterMemory(options);
  let together: { redis: Redis; limiter: RateLimiterAbstract } | undefined;
  const limiter = (): RateLimiterAbstract => {
    if (!shared) return own;
    if (together?.redis !== shared) {
      const limiter = new RateLimiterRedis({ ...options, storeClient: shared, insuranceLimiter: own });
      together = { redis: shared, limiter };
    }
    return together.limiter;
  };
  return {
    async take(key) {
      try {
        await limiter().consume(key);
        return { allowed: true };
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) };
      }
    },
    async reset(key) {
      await limiter().delete(key);
    },
  };
}
