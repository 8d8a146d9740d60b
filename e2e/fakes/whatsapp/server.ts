import { createHmac } from "node:crypto";
import { type FakeService, fakeService } from "../lib/fake-service.ts";

export interface FakeWhatsapp extends FakeService {
  /** Bodies of the messages that were taken. */
  messages: Record<string, unknown>[];
  listen(url: string, secret: string): void;
  /** Sends what became of messages, signed with the app's secret unless another is given. */
  send(body: object, secret?: string): Promise<Response>;
}

/** The message door of the WhatsApp Cloud API. */
export async function fakeWhatsapp(port = 0): Promise<FakeWhatsapp> {
  const messages: FakeWhatsapp["messages"] = [];
  let hook = { url: "", secret: "" };
  const send: FakeWhatsapp["send"] = (told, secret = hook.secret) => {
    const body = JSON.stringify(told);
    const signature = createHmac("sha256", secret).update(body).digest("hex");
    return fetch(hook.url, { method: "POST", body, headers: { "x-hub-signature-256": `sha256=${signature}` } });
  };
  const listen: FakeWhatsapp["listen"] = (url, secret) => {
    hook = { url, secret };
  };
  const service = await fakeService(
    ({ method, path, headers, body }) => {
      if (!/^\/v[\d.]+\/\d+\/messages$/.test(path) || method !== "POST") {
        return { status: 404, body: { error: { message: "no such path" } } };
      }
      if (!headers.authorization?.startsWith("Bearer ")) {
        return { status: 401, body: { error: { message: "no token", code: 190 } } };
      }
      const message = JSON.parse(body) as Record<string, unknown>;
      messages.push(message);
      return { status: 200, body: { messaging_product: "whatsapp", messages: [{ id: `wamid.${messages.length}` }] } };
    },
    {
      listen: ({ url, secret }) => listen(String(url), String(secret)),
      send: async ({ body }) => (await send(body as object)).status,
    },
    port,
  );
  return { ...service, messages, listen, send };
}
