import fc from "fast-check";
import { expect, test } from "vitest";
import { registry } from "../registry.ts";
import { filledIn } from "./fill-in.ts";
import { loadDocument } from "./load-document.ts";
import { ajvValidators } from "./validators.server.ts";

const options = { registry, validators: ajvValidators(registry) };
const load = (doc: unknown) => loadDocument(doc, options);

test("a campaign written by hand needs no more than what it is about", () => {
  const written = {
    meta: { title: { fr: "Fête" } },
    root: { slots: { pieces: [{ type: "campaign.price", props: { product: { id: "vase" }, price: 9_900 } }] } },
  };
  const filled = filledIn(written, "campaign", registry);
  expect(load(filled)).toMatchObject({ ok: true });
  expect(filled).toMatchObject({
    ...{ format: 1, kind: "campaign", blocks: { "campaign.campaign": 1, "campaign.price": 1 } },
    root: {
      ...{ id: "root", type: "campaign.campaign", props: { goal: "delivered-margin", traffic: 100 } },
      slots: { pieces: [{ id: "n1", props: { price: 9_900, sku: "", variants: [] } }] },
    },
  });
});

test("what is there stays, what is wrong stays wrong, and nothing that is sent is too much", () => {
  const whole = filledIn({ meta: { title: {} }, root: {} }, "campaign", registry);
  expect(filledIn(whole, "campaign", registry)).toEqual(whole);
  const wrong = filledIn(
    { meta: { title: {} }, root: { props: { traffic: 400, colour: "red" } } },
    "campaign",
    registry,
  );
  expect(load(wrong).ok).toBe(false);
  const unknown = filledIn(
    { meta: { title: {} }, root: { slots: { pieces: [{ type: "campaign.nothing" }] } } },
    "campaign",
    registry,
  );
  expect(load(unknown)).toMatchObject({
    reason: { code: "unknown-block", errors: [{ pointer: "/root/slots/pieces/0/type" }] },
  });
  fc.assert(
    fc.property(fc.jsonValue(), (value) => void filledIn({ root: value, blocks: value }, "campaign", registry)),
  );
});
