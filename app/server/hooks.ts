import type { Actor } from "#app/commerce/context.ts";
import { ok } from "#app/commerce/kernel/result.ts";
import { receiveMessage } from "#app/commerce/outbox/index.server.ts";
import { handshake, readWhatsapp } from "#app/integrations/index.server.ts";
import type { Engine } from "./engine.ts";

type HookHost = Pick<Engine, "integrations" | "command">;

const SYSTEM: { actor: Actor } = { actor: { kind: "system" } };

/** Who may send us messages. Each is verified on its very bytes, kept, answered at once, and dealt with by a job. */
const PROVIDERS: Readonly<Record<string, (app: HookHost, request: Request) => Promise<Response>>> = {
  stripe: receiveStripe,
  whatsapp: receiveWhatsapp,
};

export async function handleHook(app: HookHost, request: Request, provider: string): Promise<Response> {
  const receive = Object.hasOwn(PROVIDERS, provider) ? PROVIDERS[provider] : undefined;
  return receive ? receive(app, request) : answer(404);
}

async function receiveStripe(app: HookHost, request: Request): Promise<Response> {
  if (request.method !== "POST") return answer(405, { allow: "POST" });
  const gateway = await app.integrations.payments.gateway("stripe");
  if (!gateway) return answer(404);
  const body = await request.text();
  const message = await gateway.verify(body, request.headers);
  if (!message) return answer(400);
  const { event: eventId, kind, orderId: subject } = message;
  await app.command(SYSTEM, (ctx) => receiveMessage(ctx, { provider: "stripe", eventId, kind, body, subject }));
  return answer(200);
}

async function receiveWhatsapp(app: HookHost, request: Request): Promise<Response> {
  const opened = await app.integrations.open("whatsapp");
  if (!opened) return answer(404);
  if (request.method === "GET") {
    const challenge = handshake(new URL(request.url).searchParams, opened.values);
    return challenge === undefined
      ? answer(403)
      : new Response(challenge, { headers: { "content-type": "text/plain" } });
  }
  if (request.method !== "POST") return answer(405, { allow: "GET, POST" });
  const news = readWhatsapp(await request.text(), request.headers, opened.values);
  if (!news) return answer(400);
  await app.command(SYSTEM, async (ctx) => {
    for (const { event: eventId, status: kind, ...rest } of news) {
      await receiveMessage(ctx, { provider: "whatsapp", eventId, kind, body: JSON.stringify(rest) });
    }
    return ok(null);
  });
  return answer(200);
}

function answer(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store", ...headers } });
}
