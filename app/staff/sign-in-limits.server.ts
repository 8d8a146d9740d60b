import { type Allowance, rateLimit } from "#app/platform/rate-limit.server.ts";

/** By account against guessing one; by address against guessing many. The address's ceiling is high: offices share one. */
const byAccount = rateLimit("sign-in-account", 10, 15 * 60);
const byAddress = rateLimit("sign-in-address", 100, 15 * 60);

/** How often a sign-in may be tried. */
export const signInLimits = {
  async take(email: string, address: string): Promise<Allowance> {
    const account = await byAccount.take(email.trim().toLowerCase());
    return account.allowed ? byAddress.take(address) : account;
  },
  /** Who got in starts afresh. */
  forget: (email: string): Promise<void> => byAccount.reset(email.trim().toLowerCase()),
};
