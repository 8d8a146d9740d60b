import { type Command, InvalidArgumentError } from "commander";
import { announce } from "../../announce.ts";
import { startServer } from "../../serve.ts";
import { EXIT } from "../exit.ts";
import { explainFailure } from "../explain-failure.ts";
import { environment } from "../with-app.ts";

interface ServeFlags {
  migrate?: boolean;
  seedDemoIfEmpty?: boolean;
  port?: number;
  host?: string;
}

export function addServe(program: Command): void {
  program
    .command("serve")
    .description("Serves the shop, its admin and its API.")
    .option("--migrate", "bring the database up to date first")
    .option("--seed-demo-if-empty", "fill a shop that has no products with the demo shop")
    .option("--port <port>", "instead of PORT", portNumber)
    .option("--host <host>", "instead of HOST")
    .action(async (flags: ServeFlags) => {
      const env = environment();
      if (!env) return;
      const { port, host, ...rest } = flags;
      try {
        const server = await startServer({ env, ...rest, ...(port !== undefined && { port }), ...(host && { host }) });
        await announce(server.app, server.url);
      } catch (error) {
        const words = explainFailure(error);
        if (words === undefined) throw error;
        process.stderr.write(`${words}\n`);
        process.exit(EXIT.refused);
      }
    });
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError("A port is 0 to 65535.");
  return port;
}
