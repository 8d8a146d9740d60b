import { defineConfig, devices } from "@playwright/test";
import { chromiumFlags, chromiumPath } from "#e2e/fixtures/chromium.ts";
import type { ShopOptions } from "#e2e/fixtures/test.ts";

/**
 * A journey says where it runs by its tags: none is the desktop, `@phone` a phone, `@mariadb` once more on MariaDB.
 */
export default defineConfig<object, ShopOptions>({
  testDir: "e2e/specs",
  outputDir: "test-results/journeys",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // The bound is for what hangs, also on a machine half as fast as ours; the full run tries more.
  timeout: process.env.VITRINE_FULL ? 900_000 : 180_000,
  expect: { timeout: 20_000 },
  globalSetup: "./e2e/fixtures/global-setup.ts",
  use: {
    locale: "fr-FR",
    timezoneId: "Africa/Casablanca",
    // `--trace on` shows every step of a journey that failed; kept for all of them, it took a share of every step.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: { args: chromiumFlags, ...(chromiumPath ? { executablePath: chromiumPath } : {}) },
  },
  projects: [
    {
      name: "desktop",
      grepInvert: /@phone/,
      use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 }, database: "sqlite" },
    },
    {
      name: "phone",
      grep: /@phone/,
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 }, database: "sqlite" },
    },
    {
      name: "mariadb",
      grep: /@mariadb/,
      use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 }, database: "mariadb" },
    },
  ],
});
