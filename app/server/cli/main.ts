import { startServer } from "../serve.ts";

const [command] = process.argv.slice(2);
if (command !== "serve") {
  process.stderr.write("Usage: vitrine serve [--migrate]\n");
  process.exit(2);
}
await startServer({ migrate: process.argv.includes("--migrate") });
