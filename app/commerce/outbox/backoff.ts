/** Tries of a delivery or a call before it is laid aside: the last comes about a day after the first. */
export const MAX_ATTEMPTS = 12;

/** 1 s, 2 s, 4 s … at most an hour, with chance so that many failures do not come back together. */
export function backoff(attempts: number): number {
  return Math.min(3_600_000, 1000 * 2 ** (attempts - 1)) * (0.75 + Math.random() / 2);
}
