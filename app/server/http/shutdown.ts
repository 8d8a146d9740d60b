import type { Server } from "node:http";

/** Longest time an answer that is under way may still take once the server is told to stop. */
const GRACE_MS = 10_000;

/**
 * Stops accepting at once, lets answers that are under way finish, and cuts what is still open after the grace.
 * @returns when the last connection is closed
 */
export function drain(server: Server, grace = GRACE_MS): Promise<void> {
  return new Promise((resolve, reject) => {
    const cut = setTimeout(() => server.closeAllConnections(), grace);
    server.close((error) => {
      clearTimeout(cut);
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
  });
}

/** SIGTERM and SIGINT stop the server in good order; a second one ends the process where it stands. */
export function closeOnSignal(close: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let closing = false;
  const stop = () => {
    if (closing) process.exit(130);
    closing = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        onError(error);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  return () => {
    process.off("SIGTERM", stop);
    process.off("SIGINT", stop);
  };
}
