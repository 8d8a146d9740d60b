import { once } from "node:events";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { drain } from "./shutdown.ts";

/** A promise and what fulfils it. */
function latch() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

async function listening(answer: () => Promise<string>) {
  const server = createServer(async (_, response) => response.end(await answer()));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function ask(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () => resolve(body));
    }).on("error", reject);
  });
}

test("an answer under way is finished, and nobody new is let in", async () => {
  const { promise: gate, resolve: open } = latch();
  const { promise: begun, resolve: begin } = latch();
  const { server, url } = await listening(async () => {
    begin();
    await gate;
    return "whole";
  });
  const slow = ask(url);
  await begun;
  const drained = drain(server);
  await expect(ask(url)).rejects.toThrow("ECONNREFUSED");
  open();
  expect(await slow).toBe("whole");
  await drained;
});

test("what hangs is cut after the grace", async () => {
  const { promise: begun, resolve: begin } = latch();
  const { server, url } = await listening(() => {
    begin();
    return new Promise(() => {});
  });
  const hanging = ask(url);
  const cut = expect(hanging).rejects.toThrow("socket hang up");
  await begun;
  await drain(server, 30);
  await cut;
});
