import { expect, test } from "#e2e/fixtures/test.ts";
import { publishFormPage } from "#e2e/flows/forms.ts";

const words = (fr: string) => ({ fr });
const question = (name: string, fr: string) => ({
  ...{ name, label: words(fr), hint: {}, required: true, start: "", words: [] },
});
const TOWNS = ["Casablanca", "Fès", "Rabat", "Tanger", "Oujda"];
const choice = (name: string, label: string, more: object) => ({
  ...{ id: name, type: "form.choice" },
  props: {
    ...question(name, label),
    options: TOWNS.map((town) => ({ value: town.toLowerCase(), label: words(town), image: null })),
    ...{ several: false, least: 0, most: 0, other: false, otherLabel: words("Autre"), ...more },
  },
});

test("a long list is searched, a tag written and a mark given by the keyboard alone", async ({ page, api }) => {
  const write = await api("write");
  const made = await write.post("documents", {
    headers: { "idempotency-key": crypto.randomUUID() },
    data: {
      doc: {
        ...{ format: 1, kind: "form", meta: { title: words("Avis") } },
        blocks: { "form.form": 2, "form.choice": 2, "form.scale": 1 },
        root: {
          ...{ id: "root", type: "form.form" },
          props: {
            ...{ submit: words("Envoyer"), note: {}, thanks: {}, progress: "bar", saving: true, rules: [] },
          },
          slots: {
            fields: [
              choice("town", "Votre ville", { look: "search" }),
              choice("seen", "Villes visitées", { look: "tags", several: true, other: true }),
              {
                ...{ id: "mark", type: "form.scale" },
                props: { ...question("mark", "Votre note"), look: "stars", from: 1, to: 5, step: 1, low: {}, high: {} },
              },
            ],
          },
        },
      },
    },
  });
  const { id: form } = (await made.json()) as { id: string };
  expect((await write.post(`documents/${form}/publish`, { data: {} })).ok()).toBe(true);
  // On a slow network the script that goes with answers comes while somebody is searching already.
  let arrive = () => {};
  const asked = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/questions\.client/, async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(await publishFormPage(write, form));
  await expect(page.locator("input[role=combobox]")).toHaveCount(2);

  const town = page.getByRole("combobox", { name: "Votre ville" });
  await town.pressSequentially("FES");
  const arrived = page.waitForEvent("requestfinished", (request) => request.url().includes("questions.client"));
  arrive();
  await arrived;
  await expect(page.getByRole("option")).toHaveText(["Fès"]);
  await town.press("ArrowDown");
  await town.press("Enter");
  await expect(town).toHaveValue("Fès");

  const seen = page.getByRole("combobox", { name: "Villes visitées" });
  await seen.pressSequentially("tang");
  await seen.press("ArrowDown");
  await seen.press("Enter");
  await seen.pressSequentially("oujda");
  await seen.press("Enter");
  await expect(page.getByRole("button", { name: /^Retirer/ })).toHaveCount(2);
  await seen.press("Backspace");
  await expect(page.getByRole("button", { name: /^Retirer/ })).toHaveCount(1);
  await seen.pressSequentially("Chefchaouen");
  await seen.press("Enter");
  await expect(page.getByRole("button", { name: "Retirer Chefchaouen" })).toBeVisible();

  const mark = page.getByRole("radio", { name: "3 sur 5" });
  await mark.press("Space");
  await mark.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "4 sur 5" })).toBeChecked();
  await page.getByRole("button", { name: "Envoyer" }).press("Enter");
  await expect(page.getByText("C’est noté.")).toBeVisible();

  const { data } = await (await (await api("read")).get(`form-answers?form=${form}`)).json();
  expect(data[0].values).toMatchObject({ town: "fès", seen: ["tanger", "Chefchaouen"], mark: 4 });
});
