import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: "The port is taken: stop what listens there, or set PORT to another one.",
  EACCES: "This user may not listen there: set PORT to 1024 or more.",
};

/** The server cannot listen where it was told to; the message says what to do. */
export class CannotListen extends Error {
  constructor(host: string, port: number, cause: NodeJS.ErrnoException) {
    const why = WHY[cause.code ?? ""] ?? "HOST wants an address of this machine, for example 0.0.0.0.";
    super(`Cannot listen on ${host}, port ${port} (${cause.code}). ${why}`, { cause });
    this.name = "CannotListen";
  }
}

/**
 * Lines that wait to be taken up: the start of a sale brings thousands in one second, and Node's 511 would break some of
 * them. The kernel holds it to its own limit (net.core.somaxconn).
 */
const BACKLOG = 4_096;

/** @returns the port, once the server listens @throws CannotListen */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(new CannotListen(host, port, error)));
    server.listen(port, host, BACKLOG, resolve);
  });
  return (server.address() as AddressInfo).port;
}
