import { expect, test } from "vitest";
import { loadDocument } from "#runtime/document/load-document.ts";
import { ajvValidators } from "#runtime/document/validators.server.ts";
import { registry } from "#runtime/registry.ts";
import { CAMPAIGN_STARTERS } from "./campaign-names.ts";
import { CAMPAIGNS } from "./campaigns/campaigns.ts";
import { blackFriday, nextRamadan } from "./campaigns/dates.ts";

const validators = ajvValidators(registry);
const now = Date.parse("2026-11-26T20:00:00Z");

test.each(CAMPAIGN_STARTERS)("%s is a campaign that loads as it is, called in three languages", (name) => {
  const doc = CAMPAIGNS[name](now);
  expect(loadDocument(doc, { registry, validators })).toMatchObject({
    ok: true,
    migrated: false,
  });
  expect(Object.keys(doc.meta.title).sort()).toEqual(["ar", "en", "fr"]);
});

test("dates are those that come", () => {
  expect(blackFriday(now)).toEqual({ from: "2026-11-27T00:00:00.000Z", until: "2026-12-01T00:00:00.000Z" });
  expect(blackFriday(Date.parse("2026-12-02T00:00:00Z")).from).toBe("2027-11-26T00:00:00.000Z");
  expect(nextRamadan(now).from).toBe("2027-02-08T00:00:00.000Z");
});
