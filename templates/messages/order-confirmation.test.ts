import { expect, test } from "vitest";
import { mergeText } from "#app/commerce/kernel/text/merge-text.ts";
import { exampleOrder } from "#app/commerce/kernel/text/message-texts.ts";
import { parseText } from "#app/commerce/kernel/text/parse-text.ts";
import { unknownPaths } from "#app/commerce/kernel/text/unknown-paths.ts";
import { ORDER_CONFIRMATION } from "./order-confirmation.ts";

const { mail, whatsapp } = ORDER_CONFIRMATION;
const texts = [mail.subject, mail.text, whatsapp.text].flatMap((said) =>
  (["fr", "ar", "en"] as const).map((locale) => [locale, said[locale]] as const),
);

test.each(texts)("the house's words can be merged with any order (%s)", (locale, source) => {
  const example = { ...exampleOrder(locale, String) };
  const parsed = parseText(source);
  expect(parsed.ok && unknownPaths(parsed.value, example)).toEqual([]);
  const merged = mergeText(source, example, "text");
  expect(merged.ok && merged.value).not.toContain("{{");
});

test("an order without address or phone of the shop leaves no empty sign behind", () => {
  const order = exampleOrder("fr", String);
  const bare = { ...order, buyer: { ...order.buyer, address: "" }, shop: { ...order.shop, phone: "" } };
  const merged = mergeText(whatsapp.text.fr, bare, "text");
  expect(merged.ok && merged.value).toContain("\nFès\n");
});
