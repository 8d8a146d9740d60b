import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import { type RateLimit, rateLimit } from "#app/platform/rate-limit.server.ts";

/** Nobody reads a form and fills it in within this time; our own script waits for it. */
const FASTEST_MS = 2_000;
/**
 * What was begun longer ago says nothing any more: a word that a program has once is of no use to it for weeks, and whoever
 * takes longer counts among those without one.
 */
const KEPT_MS = DAY_MS;
/** Forms in ten minutes that one network address may send without a script, which alone knows when it began. */
const UNTIMED = 100;

export type Timing = "right" | "fast" | "unknown";

/**
 * Catches programs that send forms faster than people read. When a form was begun is the server's own word, signed: a page in
 * the cache holds none, its script asks for one at the first touch, and each step the server draws brings one along.
 */
export class TimeTrap {
  readonly #sign: (value: string) => string;
  readonly #untimed: RateLimit = rateLimit("form-untimed", UNTIMED, 600);

  constructor(sign: (value: string) => string) {
    this.#sign = sign;
  }

  begin(now: number): string {
    const at = now.toString(36);
    return `${at}.${this.#sign(at)}`;
  }

  /** "unknown": it brings no word of ours, and more of that kind came from there than people send. */
  async judge(began: string, { now, address }: { now: number; address: string }): Promise<Timing> {
    const [at = "", signature = ""] = began.split(".");
    const age = now - Number.parseInt(at, 36);
    if (at !== "" && signature === this.#sign(at) && age >= 0 && age < KEPT_MS)
      return age < FASTEST_MS ? "fast" : "right";
    return (await this.#untimed.take(address)).allowed ? "right" : "unknown";
  }
}
