import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{app,builder,blocks,runtime,migrations,templates,bin,bench}/**/*.test.{ts,tsx}"],
    projects: [
      { extends: true, test: { name: "pure", exclude: ["**/*.db.test.ts", "**/node_modules/**"] } },
      {
        extends: true,
        test: { name: "engine", include: ["{app,migrations}/**/*.db.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
});
