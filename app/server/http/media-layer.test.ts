import { once } from "node:events";
import { createServer, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { MediaAnswer } from "#app/media/media-files.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { mediaLayer } from "./media-layer.ts";

const path = fileURLToPath(import.meta.url);
const found: MediaAnswer = { state: "found", file: { path, type: "image/webp", bytes: 100, changedAt: 1 } };
const caller = { address: "127.0.0.1", origin: "https://shop.example" } as never;
const exchange = { headers: {}, caller, log: createLogger("silent"), requestId: "one" };

test("whoever leaves while a picture is being made is no failure", async () => {
  let asked = () => {};
  const asking = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const layer = (outgoing: ServerResponse) =>
    mediaLayer({
      async find() {
        asked();
        await once(outgoing, "close");
        return found;
      },
    });
  let answered: Promise<unknown> | undefined;
  const server = createServer((incoming, outgoing) => {
    answered = Promise.resolve(layer(outgoing)(incoming, outgoing, exchange));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const sent = request({ port: (server.address() as AddressInfo).port, path: "/media/640.webp/ab/vase.png" });
  sent.on("error", () => undefined);
  sent.end();
  await asking;
  sent.destroy();
  await expect(answered).resolves.toBe(true);
  server.close();
});
