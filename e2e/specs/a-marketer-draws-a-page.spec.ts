import { expect, type Page, test } from "#e2e/fixtures/test.ts";
import { beginPage, canvasOf, newSlug, saved } from "#e2e/flows/editor.ts";

const palette = (page: Page, type: string) => page.locator(`[data-palette="${type}"]`);

test("a marketer draws a page with the mouse, takes a word back, and publishes it", async ({ page, signIn, shop }) => {
  await signIn("marketer");
  const canvas = await beginPage(page, "gifts");

  // Inserted with Enter: it stands after the block that was selected, and can be taken back at once.
  const title = canvas.getByRole("heading", { name: "Des cadeaux faits à la main" });
  await title.click();
  await palette(page, "content.button").focus();
  await page.keyboard.press("Enter");
  const button = canvas.getByText("Découvrir");
  await expect(button).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(button).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await expect(button).toBeVisible();

  // Dragged: dropped on the upper half of the lead, it stands above it.
  const lead = canvas.getByText("Choisissez, nous emballons.");
  const from = await middle(palette(page, "content.heading"));
  const onto = await lead.boundingBox();
  if (!onto) throw new Error("The lead is out of sight");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(onto.x + onto.width / 2, onto.y + onto.height / 3, { steps: 8 });
  await page.mouse.up();
  const dropped = canvas.getByRole("heading", { name: "Un titre clair" });
  await expect(dropped).toHaveCount(1);
  expect((await dropped.boundingBox())?.y).toBeLessThan((await lead.boundingBox())?.y ?? 0);

  // Written where it stands; undone and done again from the canvas.
  await dropped.dblclick();
  await page.keyboard.type("Offrir, sans attendre");
  await page.keyboard.press("Enter");
  const written = canvas.getByRole("heading", { name: "Offrir, sans attendre" });
  await expect(written).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(written).toHaveCount(0);
  await expect(dropped).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await expect(written).toBeVisible();

  await saved(page);
  await page.reload();
  const again = await canvasOf(page);
  await expect(again.getByRole("heading", { name: "Offrir, sans attendre" })).toBeVisible();

  const slug = newSlug();
  await page.getByRole("button", { name: "Publier", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Publier la page" });
  await dialog.getByRole("textbox", { name: "Adresse" }).fill(slug);
  await dialog.getByRole("button", { name: "Publier maintenant" }).click();
  await expect(dialog.getByText("En ligne depuis")).toBeVisible();

  await page.goto(`${shop.origin}/p/${slug}`);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("heading", { name: "Offrir, sans attendre" })).toBeVisible();
});

async function middle(locator: ReturnType<Page["locator"]>): Promise<{ x: number; y: number }> {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error("Nothing to drag");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
