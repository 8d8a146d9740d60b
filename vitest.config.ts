import { defineConfig } from "vitest/config";

const setupFiles = ["app/testing/setup.ts"];

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
          // Nothing here waits: the bound is for what hangs, and a machine may be busy with other things.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "engine",
          include: ["{app,migrations}/**/*.db.test.ts"],
          setupFiles,
          globalSetup: ["app/testing/start-mariadb.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
