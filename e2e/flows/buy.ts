import type { Page } from "@playwright/test";
import type { RunningShop } from "../fixtures/shop.ts";
import { addProduct, stockOf } from "./stock.ts";

export const buyer = { name: "Salma Bennani", phone: "06 12 34 56 78", address: "12, rue des Orangers", city: "Fès" };

/** A product of its own for a journey, so that journeys do not meet. @returns where it is sold */
export async function sellOne(shop: RunningShop, token: string, pieces: number) {
  const sku = await addProduct(shop, token, pieces);
  return {
    sku,
    path: `/products/${sku.toLowerCase()}`,
    reserved: async () => (await stockOf(shop, token, sku)).reserved,
    /** Where the last order said it came from. */
    origin: () => lastOrigin(shop, token),
  };
}

async function lastOrigin(shop: RunningShop, token: string): Promise<{ utm?: object; page?: string }> {
  const response = await fetch(`${shop.origin}/api/v1/orders?limit=1`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { data } = (await response.json()) as { data: [{ origin: object }] };
  return data[0].origin;
}

/** Opens the sheet of the product the page shows. */
export async function openSheet(page: Page): Promise<void> {
  // The sheet's script comes when the browser is idle; before that the button leads to the checkout's page.
  await page.waitForFunction(() => customElements.get("v-checkout") !== undefined);
  await orderButton(page).or(page.locator("main a[data-checkout]")).first().click();
  await page.getByRole("dialog").waitFor();
}

/** Orders what the page shows, and does not put it aside. */
export function orderButton(page: Page) {
  return page.locator("main [data-checkout] [type=submit]:not([data-cart-add])");
}

export async function fillIn(page: Page, values: Partial<typeof buyer> = buyer): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`.checkout-form [name=${name}]`).fill(value);
}

export function confirm(page: Page) {
  return page.locator(".checkout-form .form-submit button:not([name])");
}
