import { defineConfig } from "vitest/config";

const setupFiles = ["app/testing/setup.ts"];

/** Nothing here waits: the bound is for what hangs. A machine may be busy with other things, and the full run tries more inputs. */
const testTimeout = process.env.VITRINE_FULL === "1" ? 900_000 : 60_000;

export default defineConfig({
  test: {
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
          setupFiles,
          globalSetup: ["app/testing/start-mariadb.ts"],
          testTimeout,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
