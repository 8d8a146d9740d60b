import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Nudges, openNudges } from "./nudges.server.ts";

let server: Server;
let url: string;
const sockets = new Set<Socket>();
const opened: Nudges[] = [];

/** As much of Redis as nudges need: who subscribes hears what is published. */
beforeAll(async () => {
  const hearing = new Set<Socket>();
  server = createServer((socket) => {
    sockets.add(socket);
    socket
      .on("close", () => hearing.delete(socket))
      .on("data", (chunk) => {
        for (const command of String(chunk)
          .toLowerCase()
          .split(/(?=\*\d+\r\n\$)/)) {
          if (command.includes("\r\nsubscribe\r\n")) {
            hearing.add(socket);
            socket.write("*3\r\n$9\r\nsubscribe\r\n$13\r\nvitrine:nudge\r\n:1\r\n");
          } else if (command.includes("\r\npublish\r\n")) {
            for (const each of hearing) each.write("*3\r\n$7\r\nmessage\r\n$13\r\nvitrine:nudge\r\n$0\r\n\r\n");
            socket.write(`:${hearing.size}\r\n`);
          } else if (command.includes("\r\nhello\r\n")) socket.write("-ERR unknown command 'hello'\r\n");
          else socket.write(command.includes("\r\ninfo\r\n") ? "$17\r\nredis_version:7.0\r\n" : "+OK\r\n");
        }
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `redis://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  for (const each of opened) each.close();
  for (const socket of sockets) socket.destroy();
  server.close();
});

test("what one server commits, the others are told", async () => {
  let heard = 0;
  const troubles: Error[] = [];
  const open = (onNudge: () => void) => {
    const nudges = openNudges(url, onNudge, (error) => troubles.push(error));
    opened.push(nudges);
    return nudges;
  };
  open(() => {
    heard += 1;
  });
  const other = open(() => undefined);
  await expect
    .poll(() => {
      other.send();
      return heard;
    })
    .toBeGreaterThan(0);
});

test("without Redis a nudge is lost, and nobody waits or fails", async () => {
  const troubles: Error[] = [];
  const nudges = openNudges(
    "redis://127.0.0.1:1",
    () => undefined,
    (error) => troubles.push(error),
  );
  opened.push(nudges);
  nudges.send();
  await expect.poll(() => troubles.length).toBeGreaterThan(0);
});
