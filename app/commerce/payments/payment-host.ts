import type { Reader } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { Result } from "../kernel/result.ts";
import type { PaymentGateway } from "./ports.ts";

/** What payments need of the composition root, to speak with providers outside any transaction. */
export interface PaymentHost {
  /** The gateway as the shop has set it up; undefined where it is off. */
  gateway(name: string): Promise<PaymentGateway | undefined>;
  read: Reader;
  /** Runs a command of its own, in the shop's name. */
  command<T>(work: (ctx: Context) => Promise<Result<T>>): Promise<Result<T>>;
}
