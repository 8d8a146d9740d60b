import { tokenFor } from "#e2e/fixtures/api.ts";
import { expect, test } from "#e2e/fixtures/test.ts";
import { sellOne } from "#e2e/flows/buy.ts";
import { button, draftCampaign, heading, message } from "#e2e/flows/make-campaign.ts";
import { formOfTexts, publishDocument, publishForm, publishOnPage } from "#e2e/flows/publish-form.ts";
import { seriousViolations } from "#e2e/flows/violations.ts";

const CARD = { fr: "Un mot du potier", ar: "كلمة من الخزاف" };
const BAR = { fr: "Fête", ar: "احتفال" };
const STORY = { fr: "L’histoire du vase", ar: "حكاية المزهرية" };

test("a card slides in, a bar stays at the foot, a whole screen opens from it: in Arabic, on a phone, by keyboard", {
  tag: "@phone",
}, async ({ api, page, browser, shop }) => {
  const write = await api("write");
  const post = (path: string) => write.post(path, { data: {}, headers: { "idempotency-key": crypto.randomUUID() } });
  const id = await draftCampaign(write, "Trois formes", [
    message("card", CARD, { surface: "slide", edge: "bottom" }, [heading("hello", CARD), button("go", BAR)]),
    message("bar", BAR, { surface: "bar", edge: "bottom", most: 3 }, [
      heading("said", BAR),
      button("open", STORY, { kind: "anchor", id: "story" }),
    ]),
    message("story", STORY, { surface: "full", trigger: "click", anchor: "story" }, [
      heading("tale", STORY),
      button("buy", BAR),
    ]),
  ]);
  expect((await post(`campaigns/${id}/publish`)).status()).toBe(200);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const card = page.getByRole("region", { name: CARD.ar });
  const bar = page.getByRole("region", { name: BAR.ar });
  const story = page.getByRole("dialog", { name: STORY.ar });

  // One at a time: the bar makes way for the card, and is back in sight once that is closed.
  await page.goto("/ar/");
  await expect(card).toBeInViewport();
  await expect(bar).toBeHidden();
  await expect(card).toHaveCSS("animation-name", "none");
  expect(await seriousViolations(page), "with the card").toEqual([]);
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await expect(bar).toBeInViewport({ ratio: 1 });

  // What was asked for comes at once; the focus goes into it, and back to what opened it.
  const link = bar.getByRole("link", { name: STORY.ar });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(story).toBeVisible();
  await expect(page.locator("dialog:modal :focus")).toHaveCount(1);
  expect(await seriousViolations(page), "with the whole screen").toEqual([]);
  await page.keyboard.press("Escape");
  await expect(story).toBeHidden();
  await expect(link).toBeFocused();

  // Another tab is the same visit: what came in it counts on.
  const times = () => page.evaluate(() => JSON.parse(localStorage.getItem("vitrine:messages") ?? "{}").overall.times);
  expect(await times()).toBe(2);
  const tab = await page.context().newPage();
  await tab.goto("/ar/");
  const tale = tab.getByRole("dialog", { name: STORY.ar });
  // Pressed before its script has come, the link leads nowhere.
  await expect(async () => {
    if (!(await tale.isVisible())) await tab.getByRole("link", { name: STORY.ar }).click();
    await expect(tale).toBeVisible();
  }).toPass();
  expect(await times()).toBe(3);
  await tab.close();

  // Shown once in this visit, the card stays away; without scripts the bar stands there alone.
  const told = page.waitForResponse((answer) => new URL(answer.url()).pathname === "/ar/messages");
  await page.goto("/ar/");
  await told;
  await expect(bar).toBeInViewport();
  await expect(card).toHaveCount(0);
  const bare = await (await browser.newContext({ baseURL: shop.origin, javaScriptEnabled: false })).newPage();
  await bare.goto("/ar/");
  await expect(bare.getByRole("region", { name: BAR.ar })).toBeInViewport();
  await expect(bare.getByText(CARD.ar)).toHaveCount(0);
  await bare.context().close();

  // Over a form it is out of the way for as long as that is being filled in. The bar was on three pages, and may be on no more.
  const { path } = await publishForm(write);
  await page.evaluate(() => localStorage.clear());
  await page.goto(path);
  await expect(card).toBeVisible();
  await expect(bar).toHaveCount(0);
  await page.locator(".sent-form select, .sent-form input:not([type=hidden], [name=website])").first().focus();
  await expect(card).toBeHidden();
  expect((await post(`campaigns/${id}/rollback`)).status()).toBe(200);
});

test("a form in a message is answered over a page with a form of its own, and each keeps what is its own", {
  tag: "@phone",
}, async ({ api, page }) => {
  const write = await api("write");
  const post = (path: string) => write.post(path, { data: {}, headers: { "idempotency-key": crypto.randomUUID() } });
  const survey = await formOfTexts(write, { wish: ["Souhait", "أمنية"] });
  const own = await publishOnPage(write, survey);
  const asked = await publishDocument(write, survey);
  const id = await draftCampaign(write, "Une question", [
    message("question", CARD, {}, [
      {
        ...{ id: "ask", type: "content.form" },
        props: { form: asked, title: {}, thanks: { fr: "Noté.", ar: "سجلنا." } },
      },
    ]),
  ]);
  expect((await post(`campaigns/${id}/publish`)).status()).toBe(200);
  const dialog = page.getByRole("dialog", { name: CARD.ar });
  const inMessage = dialog.getByLabel("أمنية");
  const inPage = page.locator("main").getByLabel("أمنية");
  const loads: string[] = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest()) loads.push(request.url());
  });

  await page.goto(own.path);
  await inMessage.fill("مزهرية");
  await inMessage.press("Enter");
  await expect(dialog.getByText("سجلنا.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(inPage).toHaveValue("");
  await inPage.fill("وعاء");
  await inPage.press("Enter");
  await expect(page.getByText("شكرا.")).toBeVisible();
  expect(loads).toHaveLength(1);
  const answers = async (form: string) => (await (await write.get(`form-answers?form=${form}`)).json()).data;
  expect(await answers(asked)).toMatchObject([{ values: { wish: "مزهرية" } }]);
  expect(await answers(own.form)).toMatchObject([{ values: { wish: "وعاء" } }]);
  expect((await post(`campaigns/${id}/rollback`)).status()).toBe(200);
});

test("a pop-up of the page waits for a campaign's bar to go and for an order to be written, and counts like both", {
  tag: "@phone",
}, async ({ api, shop, page }) => {
  const write = await api("write");
  const post = (path: string) => write.post(path, { data: {}, headers: { "idempotency-key": crypto.randomUUID() } });
  const { sku } = await sellOne(shop, await tokenFor(shop, "write"), 5);
  const { data } = (await (await write.get(`products?sku=${sku}`)).json()) as { data: [{ id: string }] };
  const slug = `avant-${crypto.randomUUID().slice(0, 8)}`;
  await publishDocument(write, {
    ...{ format: 1, kind: "page" },
    blocks: { "layout.page": 1, "commerce.checkout": 1, "promo.popup": 1, "content.heading": 1 },
    meta: {
      ...{ use: "promo", title: CARD, description: {}, slug: { fr: slug, ar: slug }, image: null, mood: "shop" },
    },
    root: {
      ...{ id: "root", type: "layout.page", props: {} },
      slots: {
        body: [
          {
            ...{ id: "order", type: "commerce.checkout" },
            props: { mode: "inline", product: { id: data[0].id }, form: null, title: CARD },
          },
          {
            ...{ id: "leaving", type: "promo.popup", slots: { body: [heading("wait", STORY)] } },
            props: { title: STORY, image: null, when: "delay", seconds: 1, again: 7 },
          },
        ],
      },
    },
  });
  const id = await draftCampaign(write, "Un bandeau", [
    message("late", BAR, { surface: "bar", trigger: "delay" }, [heading("said", BAR)]),
  ]);
  expect((await post(`campaigns/${id}/publish`)).status()).toBe(200);
  const popup = page.getByRole("dialog", { name: STORY.fr });
  const bar = page.getByRole("region", { name: BAR.fr });
  const open = async () => {
    const told = page.waitForResponse((answer) => new URL(answer.url()).pathname === "/messages");
    await page.goto(`/p/${slug}`);
    await told;
    await page.waitForFunction(() => customElements.get("v-popup") !== undefined);
  };

  await page.clock.install();
  await open();
  await expect(bar).toBeVisible();
  await page.clock.runFor(60_000);
  await expect(popup).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();
  // Nothing is typed: an order that was begun would be gone on with below, and nothing comes over that either.
  await page.locator(".checkout-form [name=name]").focus();
  await page.clock.runFor(60_000);
  await expect(popup).toBeHidden();

  // Two of the three that a visit may have: the bar, and now this one.
  await open();
  await page.clock.runFor(3_000);
  await expect(popup).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(popup).toBeHidden();
  const times = () => page.evaluate(() => JSON.parse(localStorage.getItem("vitrine:messages") ?? "{}").overall.times);
  expect(await times()).toBe(2);
  expect((await post(`campaigns/${id}/rollback`)).status()).toBe(200);
});
