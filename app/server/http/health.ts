import type { ServerResponse } from "node:http";

/** Whether the shop can serve: its database answers and knows every migration. */
export interface Readiness {
  ready: boolean;
  database: "reachable" | "unreachable";
  migrations: "current" | "pending" | "unknown";
}

/** `/healthz`: the process lives. `/readyz`: it can serve; 503 while it cannot, or while it is closing down. */
export async function answerHealth(
  path: string,
  response: ServerResponse,
  readiness: () => Promise<Readiness>,
  closing: boolean,
): Promise<void> {
  const state = path === "/healthz" ? { alive: true } : { ...(await readiness()), closing: closing || undefined };
  const well = "alive" in state || (state.ready && !closing);
  response.writeHead(well ? 200 : 503, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(state));
}
