import { expect, it } from "vitest";
import { documentIn } from "#app/documents/index.server.ts";
import { starterPromo } from "./promo-pages.ts";
import { STARTERS } from "./starters.ts";

it.each(STARTERS)("the starter %s passes the one door for documents", (starter) => {
  const loaded = documentIn(starterPromo(starter));
  expect(loaded.ok ? "loaded" : loaded.refusal).toBe("loaded");
});
