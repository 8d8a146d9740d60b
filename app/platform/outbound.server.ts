import { PrivateAddress, pinnedRequest, type Resolve, systemResolve, TooLarge } from "./pinned-request.server.ts";

/** What an outside service may take of our time and memory. */
export interface OutboundLimits {
  timeoutMs: number;
  maxBytes: number;
  /** Hand a redirect to the caller, who asks at the new address as at the first: with its own check. */
  redirects: "refuse" | "answer";
}

const DEFAULTS: OutboundLimits = { timeoutMs: 10_000, maxBytes: 1_000_000, redirects: "refuse" };

/** Why a service could not be asked, as a code with its host: whoever tells people of it has the words. */
export interface OutboundReason {
  code: "service.late" | "service.unreachable" | "service.private" | "service.strange";
  data: { service: string };
}

/** An outside service did not answer as it should: too late, too much, elsewhere. */
export class OutboundError extends Error {
  readonly reason: OutboundReason | undefined;
  constructor(message: string, { cause, reason }: { cause?: unknown; reason?: OutboundReason } = {}) {
    super(message, { cause });
    this.name = "OutboundError";
    this.reason = reason;
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
        throw failed("service.strange", `${url.host} answered with a redirect (${answer.status})`);
      }
      return answer;
    } catch (error) {
      if (error instanceof OutboundError) throw error;
      throw told(error, late.aborted);
    }
    function told(error: unknown, late: boolean): OutboundError {
      if (late) return failed("service.late", `${url.host} did not answer within ${timeoutMs} ms`, error);
      if (error instanceof TooLarge) {
        return failed("service.strange", `${url.host} answered with more than ${maxBytes} bytes`, error);
      }
      return error instanceof PrivateAddress
        ? failed("service.private", error.message, error)
        : failed("service.unreachable", `${url.host} cannot be reached`, error);
    }
    function failed(code: OutboundReason["code"], message: string, cause?: unknown): OutboundError {
      return new OutboundError(message, { cause, reason: { code, data: { service: url.host } } });
    }
  };
}
