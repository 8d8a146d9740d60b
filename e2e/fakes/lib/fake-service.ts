import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as a fake was asked. */
export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: string;
}

export interface Answer {
  status: number;
  body: string | object;
  headers?: Record<string, string>;
}

export interface FakeService {
  /** Its origin, as the shop's environment names it. */
  url: string;
  calls: Call[];
  /** The next so many calls are answered with this status. */
  fail(times: number, status?: number): void;
  /** Every call is answered so much later: a service that hangs; 0 lets go of those that wait. */
  delay(ms: number): void;
  close(): Promise<void>;
}

/**
 * An HTTP server on loopback that speaks an outside service's wire protocol. Beside it stands `/__control`: `GET calls`,
 * `POST fail {times, status}`, `POST delay {ms}`, and what the fake adds.
 */
export async function fakeService(
  answer: (call: Call) => Answer | Promise<Answer>,
  control: Readonly<Record<string, (body: Record<string, unknown>) => unknown>> = {},
  port = 0,
): Promise<FakeService> {
  const calls: Call[] = [];
  let failing = { times: 0, status: 500 };
  let delayMs = 0;
  const held = new Set<() => void>();
  const setDelay = (ms: number) => {
    delayMs = ms;
    if (ms === 0) for (const goOn of held) goOn();
  };
  const controls: typeof control = {
    calls: () => calls,
    fail: ({ times, status }) => {
      failing = { times: Number(times), status: Number(status ?? 500) };
    },
    delay: ({ ms }) => {
      setDelay(Number(ms));
    },
    ...control,
  };
  const server = createServer(async (request, response) => {
    const call = await readCall(request);
    const named = /^\/__control\/([a-z-]+)$/.exec(call.path)?.[1];
    const reply = ({ status, body, headers }: Answer) => {
      const text = typeof body === "string" ? body : JSON.stringify(body);
      const type = typeof body === "string" ? "text/html; charset=utf-8" : "application/json";
      response.writeHead(status, { "content-type": type, ...headers }).end(text);
    };
    if (named !== undefined) {
      const body = call.body === "" ? {} : (JSON.parse(call.body) as Record<string, unknown>);
      const done = await controls[named]?.(body);
      return reply({ status: named in controls ? 200 : 404, body: { done: done ?? null } });
    }
    calls.push(call);
    if (delayMs > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, delayMs);
        held.add(resolve);
        response.once("close", () => clearTimeout(timer));
      });
    }
    await proceed();
    async function proceed() {
      if (failing.times > 0) {
        failing.times--;
        return reply({ status: failing.status, body: { error: { message: "the fake was told to fail" } } });
      }
      reply(await answer(call));
    }
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    fail: (times, status = 500) => {
      failing = { times, status };
    },
    delay: setDelay,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const url = new URL(request.url ?? "/", "http://fake");
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const body = Buffer.concat(parts).toString("utf8");
  return { method: request.method ?? "", path: url.pathname, query: url.searchParams, headers, body };
}
