import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const setupFiles = ["app/testing/setup.ts"];

/** Nothing here waits: the bound is for what hangs. A machine may be busy with other things, and the full run tries more inputs. */
const testTimeout = process.env.VITRINE_FULL === "1" ? 900_000 : 60_000;

export default defineConfig({
  test: {
    // Vitest leaves a core to itself, and on two of them one worker.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: "pure",
          include: ["{app,builder,blocks,runtime,migrations,templates,bin,bench}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "**/node_modules/**"],
          // Pure code keeps no state between tests; loading React and the blocks anew for each file took half the time.
          isolate: false,
          setupFiles,
          testTimeout,
        },
      },
      {
        test: {
          name: "engine",
          include: ["{app,migrations}/**/*.db.test.ts"],
          // Each has a database of its own; loading the engine and the blocks anew took half the time here too.
          isolate: false,
          setupFiles,
          globalSetup: ["app/testing/start-mariadb.ts"],
          testTimeout,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
