import { tokenFor } from "#e2e/fixtures/api.ts";
import { expect, test } from "#e2e/fixtures/test.ts";
import { type Campaign, makeCampaign, shopAs, type Truth } from "#e2e/flows/campaign-shoppers.ts";
import { addProduct } from "#e2e/flows/stock.ts";
import { seededRandom } from "../../app/commerce/kernel/seeded-random.ts";

const FULL = Boolean(process.env.VITRINE_FULL);

/** The green poster sells more, and most of what it sells is turned away at the door. */
const TRUTHS: Readonly<Record<string, Truth>> = {
  A: { buys: 0.3, refuses: 0.05 },
  B: { buys: 0.36, refuses: 0.85 },
};

test("shoppers come, parcels are delivered or turned away, and the screen names the variant that earns more", async ({
  shop,
  page,
  signIn,
}) => {
  const token = await tokenFor(shop, "write");
  const sku = await addProduct(shop, token, 100_000);
  const campaign = await makeCampaign(shop, token);
  await signIn("owner");
  await page.goto(`/admin/campaigns/${campaign.id}/results`);
  await expect(page.getByRole("heading", { name: "Les chiffres arrivent" })).toBeVisible();

  const results = await run(campaign, FULL ? 3_000 : 700);
  expect(results).toMatchObject({ winner: "A", verdict: "winner", sample_ratio_ok: true, goal: "delivered_margin" });
  const orders = Object.fromEntries(results.variants.map((each) => [each.id, each.orders]));
  expect(orders.B).toBeGreaterThan(0);
  await page.reload();
  await expect(page.getByText("« Affiche rouge » gagne")).toBeVisible();

  // Whoever reckons with the file themselves comes to the same.
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Visiteurs en CSV" }).click();
  const file = await (await downloading).path();
  const analysed = await shop.vitrine("experiment", "analyse", file, "--json");
  expect(JSON.parse(analysed.stdout)).toMatchObject({
    ...{ winner: "A", verdict: "winner", sample_ratio_ok: true },
    variants: results.variants.map(({ id, visitors }) => ({ variant: id, visitors })),
  });

  async function run(of: Campaign, visitors: number) {
    const random = seededRandom(20_261_126);
    const waiting = Array.from({ length: visitors }, (_, index) => {
      const variant = random() < 0.5 ? "A" : "B";
      const { buys, refuses } = TRUTHS[variant] as Truth;
      const phone = `+2126${String(20_000_000 + index)}`;
      return { phone, shopper: { variant, buys: random() < buys, refuses: random() < refuses } };
    });
    const come = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        await shopAs(shop, { token, sku, phone: next.phone }, of, next.shopper);
      }
    };
    await Promise.all(Array.from({ length: 8 }, come));
    const { code, stdout, stderr } = await shop.vitrine("experiment", "results", of.id, "--json");
    expect(code, stderr).toBe(0);
    return JSON.parse(stdout) as {
      winner: string | null;
      variants: { id: string; orders: number; visitors: number }[];
    };
  }
});
