import { type FakeService, fakeService } from "../lib/fake-service.ts";

/** Cloudflare's own words for testing: this secret is known. */
export const TURNSTILE_SECRET = "1x0000000000000000000000000000000AA";

/** Siteverify of Cloudflare Turnstile: tokens that begin with `person` hold, once each. */
export async function fakeTurnstile(port = 0): Promise<FakeService> {
  const spent = new Set<string>();
  const refuse = (...codes: string[]) => ({ status: 200, body: { success: false, "error-codes": codes } });
  return fakeService(
    ({ method, path, body }) => {
      if (method !== "POST" || path !== "/turnstile/v0/siteverify") return { status: 404, body: {} };
      const { secret = "", response = "" } = JSON.parse(body) as { secret?: string; response?: string };
      if (secret !== TURNSTILE_SECRET) return refuse("invalid-input-secret");
      if (response === "") return refuse("missing-input-response");
      if (!response.startsWith("person")) return refuse("invalid-input-response");
      if (spent.has(response)) return refuse("timeout-or-duplicate");
      spent.add(response);
      return { status: 200, body: { success: true, "error-codes": [], hostname: "localhost", action: "" } };
    },
    {},
    port,
  );
}
