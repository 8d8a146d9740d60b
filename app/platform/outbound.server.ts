import { PrivateAddress, pinnedRequest, type Resolve, systemResolve, TooLarge } from "./pinned-request.server.ts";

/** What an outside service may take of our time and memory. */
export interface OutboundLimits {
  timeoutMs: number;
  maxBytes: number;
  /** Hand a redirect to the caller, who asks at the new address as at the first: with its own check. */
  redirects: "refuse" | "answer";
}

const DEFAULTS: OutboundLimits = { timeoutMs: 10_000, maxBytes: 1_000_000, redirects: "refuse" };

/** An outside service did not answer as it should: too late, too much, elsewhere. */
export class OutboundError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "OutboundError";
  }
}

/**
 * `fetch` for one outside service: to the addresses that the program itself names and to no other (nothing a merchant types
 * reaches a host's name), to machines on the public internet alone (an address without TLS is a test's own: the environment
 * takes no other), never along a redirect by itself, with an end in time and in bytes that covers the body too.
 * @param bases addresses whose origin may be called
 */
export function outboundFetch(
  bases: readonly string[],
  limits: Partial<OutboundLimits> = {},
  resolve: Resolve = systemResolve,
): typeof fetch {
  const { timeoutMs, maxBytes, redirects } = { ...DEFAULTS, ...limits };
  const origins = new Set(bases.map((base) => new URL(base).origin));
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    if (!origins.has(url.origin)) throw new OutboundError(`${url.origin} is not an address of this service`);
    const late = AbortSignal.timeout(timeoutMs);
    const signal = AbortSignal.any([late, ...(init.signal ? [init.signal] : [])]);
    try {
      const mayBePrivate = url.protocol === "http:";
      const answer = await pinnedRequest(new Request(input, init), { mayBePrivate, resolve, maxBytes, signal });
      if (redirects === "refuse" && answer.status >= 300 && answer.status < 400) {
        throw new OutboundError(`${url.host} answered with a redirect (${answer.status})`);
      }
      return answer;
    } catch (error) {
      if (error instanceof OutboundError) throw error;
      throw new OutboundError(reasonOf(error, late.aborted), error);
    }
    function reasonOf(error: unknown, late: boolean): string {
      if (late) return `${url.host} did not answer within ${timeoutMs} ms`;
      if (error instanceof TooLarge) return `${url.host} answered with more than ${maxBytes} bytes`;
      return error instanceof PrivateAddress ? error.message : `${url.host} cannot be reached`;
    }
  };
}
