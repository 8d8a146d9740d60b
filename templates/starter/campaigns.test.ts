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
  const doc = CAMPAIGNS[name](now, "Africa/Casablanca");
  expect(loadDocument(doc, { registry, validators })).toMatchObject({
    ok: true,
    migrated: false,
  });
  expect(Object.keys(doc.meta.title).sort()).toEqual(["ar", "en", "fr"]);
});

test("dates are those that come", () => {
  expect(blackFriday(now, "Africa/Tunis")).toEqual({ from: "2026-11-26T23:00:00Z", until: "2026-11-30T23:00:00Z" });
  expect(blackFriday(Date.parse("2026-12-02T00:00:00Z"), "Africa/Dakar").from).toBe("2027-11-26T00:00:00Z");
  // Its last evening ends in the night after its last day; Morocco's clock is an hour back for as long.
  const ramadan = { from: "2027-02-08T00:00:00Z", until: "2027-03-09T01:00:00Z" };
  expect(nextRamadan(now, "Africa/Casablanca", "01:00")).toEqual(ramadan);
});
