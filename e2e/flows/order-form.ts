import { tokenFor } from "../fixtures/api.ts";
import type { RunningShop } from "../fixtures/shop.ts";
import { addVariant, send } from "./stock.ts";

const words = (fr: string, ar: string) => ({ fr, ar });
const text = (id: string, purpose: string, label: ReturnType<typeof words>) => ({
  ...{ id, type: "form.text" },
  props: {
    ...{ purpose, name: id, label, hint: {}, placeholder: {}, required: true, start: "", words: [] },
    ...{ check: "none", lines: 1, min: 0, max: 200 },
  },
});
const step = (id: string, title: ReturnType<typeof words>, fields: object[]) => ({
  ...{ id, type: "form.step", slots: { fields } },
  props: { title, note: {}, next: words("Continuer", "متابعة") },
});

/**
 * A page that sells one article with a form of its own: who, then where; words to go with it where it is a present. It asks
 * for no town, so that no other page of the shop asks with it.
 * @param saving the form keeps what is begun
 * @returns its path, the form's id, and what reads the answers that were kept
 */
export async function sellWithForm(shop: RunningShop, { saving = true } = {}) {
  const token = await tokenFor(shop, "write");
  const { product } = await addVariant(shop, token, 9);
  const publish = async (doc: object) => {
    const { id } = (await send(shop, token, "documents", { doc })) as { id: string };
    await send(shop, token, `documents/${id}/publish`, {});
    return id;
  };
  const gift = {
    ...{ id: "gift", type: "form.yesno" },
    props: {
      ...{ name: "gift", label: words("Un cadeau ?", "هدية؟"), hint: {}, required: false, start: "", words: [] },
      ...{
        look: "buttons",
        yes: words("Oui", "نعم"),
        no: words("Non", "لا"),
        yesValue: true,
        noValue: false,
        accept: false,
      },
    },
  };
  const form = await publish({
    ...{ format: 1, kind: "form", meta: { title: words("Commande", "طلب") } },
    blocks: { "form.form": 3, "form.step": 1, "form.text": 2, "form.phone": 1, "form.yesno": 1 },
    root: {
      ...{ id: "root", type: "form.form" },
      props: {
        ...{ submit: words("Confirmer", "تأكيد"), note: {}, thanks: {}, progress: "bar", saving, actions: [] },
        rules: [{ when: { "==": [{ var: "gift" }, true] }, effects: [{ do: "show", what: "card" }] }],
      },
      slots: {
        fields: [
          step("who", words("Vous", "أنت"), [
            text("name", "name", words("Nom", "الاسم")),
            {
              id: "phone",
              type: "form.phone",
              props: { label: words("Téléphone", "الهاتف"), hint: {}, required: true },
            },
          ]),
          step("where", words("Livraison", "التوصيل"), [
            text("address", "address", words("Adresse", "العنوان")),
            gift,
            text("card", "free", words("Le mot à joindre", "الكلمة المرفقة")),
          ]),
        ],
      },
    },
  });
  const slug = `offre-${crypto.randomUUID().slice(0, 8)}`;
  await publish({
    ...{ format: 1, kind: "page", blocks: { "layout.page": 1, "commerce.buy-now": 1, "commerce.checkout": 1 } },
    meta: {
      ...{ use: "promo", title: words("Offre", "عرض"), description: {}, slug: words(slug, slug) },
      ...{ image: null, mood: "shop" },
    },
    root: {
      ...{ id: "root", type: "layout.page", props: {} },
      slots: {
        body: [
          {
            ...{ id: "buy", type: "commerce.buy-now" },
            props: {
              ...{ product: { id: product }, label: words("Commander", "اطلب"), size: "large", choose: true },
              ...{ quantity: false, note: {}, bar: false },
            },
          },
          {
            ...{ id: "order", type: "commerce.checkout" },
            props: { mode: "popup", product: { current: true }, form, title: words("Votre commande", "طلبك") },
          },
        ],
      },
    },
  });
  return {
    ...{ path: `/p/${slug}`, form },
    answers: async () => {
      const answer = await fetch(`${shop.origin}/api/v1/form-answers?form=${form}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return ((await answer.json()) as { data: { values: Record<string, unknown> }[] }).data;
    },
  };
}
