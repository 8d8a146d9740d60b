/**
 * Shares `amount` out by `weights`, in whole units that add up to it exactly: each gets its share rounded down, and what
 * is left goes to the largest remainders, the earlier first where they are equal.
 * @param amount whole, not negative. @param weights whole, not negative; where all are 0, nothing is shared out.
 */
export function allocate(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0 || amount === 0) return weights.map(() => 0);
  const safe = amount * Math.max(...weights) <= Number.MAX_SAFE_INTEGER;
  const shares = weights.map((weight) => (safe ? divide(amount * weight, total) : divideBig(amount, weight, total)));
  let rest = amount - shares.reduce((sum, { whole }) => sum + whole, 0);
  const byRemainder = shares.map((_, index) => index).sort((a, b) => remainder(shares, b) - remainder(shares, a));
  const given = shares.map(({ whole }) => whole);
  for (const index of byRemainder) {
    if (rest === 0) break;
    given[index] = (given[index] ?? 0) + 1;
    rest--;
  }
  return given;
}

interface Share {
  whole: number;
  remainder: number;
}

function divide(product: number, by: number): Share {
  const remainder = product % by;
  return { whole: (product - remainder) / by, remainder };
}

/** Beyond 2^53 the product of an amount and a weight is no exact number. */
function divideBig(amount: number, weight: number, by: number): Share {
  const product = BigInt(amount) * BigInt(weight);
  return { whole: Number(product / BigInt(by)), remainder: Number(product % BigInt(by)) };
}

function remainder(shares: readonly Share[], index: number): number {
  return shares[index]?.remainder ?? 0;
}
