import { expect, type Page, test } from "#e2e/fixtures/test.ts";
import { beginPage, saved } from "#e2e/flows/editor.ts";

/** A picture of one blue point. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==",
  "base64",
);

test("a column is filled, gets a picture from the disk, and travels to another page and another shop", async ({
  page,
  signIn,
}) => {
  await signIn("marketer");
  const canvas = await beginPage(page, "blank");
  await page.locator('[data-palette="layout.columns"]').press("Enter");
  const empty = canvas.locator('[data-slot="first"]:empty, [data-slot="second"]:empty');
  await expect(empty).toHaveCount(2);
  // Under the name tag of the selected row, which must not stand in the way.
  await drag(page, "content.heading", empty.first());
  await expect(canvas.locator('[data-slot="first"]').getByRole("heading")).toBeVisible();
  await drag(page, "content.image", empty.first());
  await expect(empty).toHaveCount(0);

  await page.getByRole("button", { name: /Choisir une image/ }).click();
  await page.locator('input[type="file"]').setInputFiles({
    name: "point.png",
    mimeType: "image/png",
    buffer: PNG,
  });
  const picture = canvas.locator('[data-slot="second"] img');
  await expect(picture).toHaveJSProperty("complete", true);
  await expect(picture).not.toHaveJSProperty("naturalWidth", 0);

  // From the picture to the row around it, by the keyboard.
  await picture.click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Colonnes", level: 2 })).toBeVisible();
  await page.keyboard.press("Control+c");
  await saved(page);

  const other = await page.context().newPage();
  const elsewhere = await beginPage(other, "gifts");
  await elsewhere.getByRole("heading", { name: "Des cadeaux faits à la main" }).click();
  await other.keyboard.press("Control+v");
  await expect(elsewhere.locator('[data-slot="second"] img')).toBeVisible();
  await expect(elsewhere.locator('[data-slot="first"]').getByRole("heading")).toBeVisible();
  await saved(other);

  // As if it had been copied in another shop, whose picture this one does not have.
  const clip = await other.evaluate(() => {
    const data = new DataTransfer();
    document.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, cancelable: true }));
    return data.getData("text/plain");
  });
  const foreign = clip
    .replace(/"from": "[^"]+"/, '"from": "https://autre-boutique.example"')
    .replace(/media\/[a-z0-9/]+/g, `media/00/${"0".repeat(40)}`);
  await other.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, cancelable: true }));
  }, foreign);
  const left = other.getByRole("status").filter({ hasText: "Il manque une image à ces blocs" });
  await expect(left.getByRole("button", { name: "Les reprendre de autre-boutique.example" })).toBeVisible();
  await left.getByRole("button", { name: "Sans description" }).press("Enter");
  await other.keyboard.press("Delete");
  await expect(left).toBeHidden();
  await other.close();
});

async function drag(page: Page, type: string, onto: ReturnType<Page["locator"]>): Promise<void> {
  const item = page.locator(`[data-palette="${type}"]`);
  await item.scrollIntoViewIfNeeded();
  const from = await item.boundingBox();
  const to = await onto.boundingBox();
  if (!from || !to) throw new Error("Nothing to drag, or nowhere to");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 4, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
}
