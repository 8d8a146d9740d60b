import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  plain: {},
  confirmation: {
    props: {
      subject: {
        fr: "Votre commande {{order.number}}",
        ar: "طلبكم {{order.number}}",
        en: "Your order {{order.number}}",
      },
      text: {
        fr: "Bonsoir {{buyer.name}}, Ramadan moubarak !\n{{order.items}}\nTotal : {{order.total}}",
        ar: "مساء الخير {{buyer.name}}، رمضان مبارك!\n{{order.items}}\nالمجموع: {{order.total}}",
        en: "Good evening {{buyer.name}}, Ramadan mubarak!\n{{order.items}}\nTotal: {{order.total}}",
      },
    },
  },
  answer: {
    props: { message: "form-answerer", channel: "whatsapp", template: "merci", text: { fr: "{{answers.name}}" } },
  },
});
