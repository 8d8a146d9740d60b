/** What an outside service may take of our time and memory. */
export interface OutboundLimits {
  timeoutMs: number;
  maxBytes: number;
}

const DEFAULTS: OutboundLimits = { timeoutMs: 10_000, maxBytes: 1_000_000 };

/** An outside service did not answer as it should: too late, too much, elsewhere. */
export class OutboundError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "OutboundError";
  }
}

/**
 * `fetch` for one outside service: to the addresses that the program itself names and to no other (nothing a merchant types
 * reaches a host's name), never along a redirect, with an end in time and in bytes that covers the body too.
 * @param bases addresses whose origin may be called
 */
export function outboundFetch(bases: readonly string[], limits: Partial<OutboundLimits> = {}): typeof fetch {
  const { timeoutMs, maxBytes } = { ...DEFAULTS, ...limits };
  const origins = new Set(bases.map((base) => new URL(base).origin));
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    if (!origins.has(url.origin)) throw new OutboundError(`${url.origin} is not an address of this service`);
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(init.signal ? [init.signal] : [])]);
    try {
      const answer = await fetch(input, { ...init, redirect: "manual", signal });
      if (answer.status >= 300 && answer.status < 400) {
        throw new OutboundError(`${url.host} answered with a redirect (${answer.status})`);
      }
      return await withBody(answer, maxBytes, url.host);
    } catch (error) {
      if (error instanceof OutboundError) throw error;
      const late = error instanceof Error && error.name === "TimeoutError";
      throw new OutboundError(
        late ? `${url.host} did not answer within ${timeoutMs} ms` : `${url.host} cannot be reached`,
        error,
      );
    }
  };
}

async function withBody(answer: Response, maxBytes: number, host: string): Promise<Response> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = answer.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > maxBytes) throw new OutboundError(`${host} answered with more than ${maxBytes} bytes`);
    parts.push(part.value);
  }
  const headers = new Headers(answer.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  const { status, statusText } = answer;
  const empty = status === 204 || status === 205;
  return new Response(empty ? null : new Blob(parts), { status, statusText, headers });
}
