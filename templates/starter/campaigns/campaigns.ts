// data table
import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import { type Doc, type Node, paragraph } from "#blocks/contract/index.ts";
import { node, versions } from "../build.ts";
import type { CampaignStarter } from "../campaign-names.ts";
import { blackFriday, nextRamadan } from "./dates.ts";

type Words = [fr: string, ar: string, en: string];

const said = ([fr, ar, en]: Words): LocalizedText => ({ fr, ar, en });
const heading = (id: string, words: Words) =>
  node("content.heading", id, { text: said(words), level: "2", size: "large" });
const text = (id: string, [fr, ar, en]: Words) =>
  node("content.rich-text", id, { text: { fr: paragraph(fr), ar: paragraph(ar), en: paragraph(en) } });
const button = (id: string, words: Words) =>
  node("content.button", id, { label: said(words), link: { kind: "home" }, size: "large" });
const message = (id: string, title: Words, props: Record<string, unknown>, body: Node[]) =>
  node("campaign.message", id, { title: said(title), ...props }, { body });

function campaign(title: Words, props: Record<string, unknown>, pieces: Node[]): Doc {
  const root = node("campaign.campaign", "root", props, { pieces });
  return { format: 1, kind: "campaign", blocks: versions(root), meta: { title: said(title) }, root };
}

const halves = (a: string, b: string) => ({
  variants: [
    { id: "A", name: a, weight: 50 },
    { id: "B", name: b, weight: 50 },
  ],
});

/** "Every evening from eight to one." */
const EVENING = { from: "20:00", until: "01:00" };

/** Campaigns to begin with: what is still to be chosen stands open in them, and is named before they are published. */
export const CAMPAIGNS: Readonly<Record<CampaignStarter, (now: number, zone: string) => Doc>> = {
  blank: () => campaign(["Nouvelle campagne", "حملة جديدة", "New campaign"], {}, []),

  ramadan: (now, zone) =>
    campaign(
      ["Soirées du Ramadan", "أمسيات رمضان", "Ramadan evenings"],
      { ...nextRamadan(now, zone, EVENING.until), weekly: [{ days: [], ...EVENING }] },
      [
        message("bar", ["Ce soir", "هذا المساء", "Tonight"], { surface: "bar", edge: "top", again: "always" }, [
          heading("bar-title", [
            "Ce soir jusqu’à 1 h : des prix doux pour vos soirées",
            "هذا المساء إلى الواحدة ليلًا: أثمان خاصة لأمسياتكم",
            "Tonight until 1 a.m.: kind prices for your evenings",
          ]),
        ]),
        node("campaign.price", "price"),
        node("campaign.offer", "offer"),
        node("campaign.template", "thanks", {
          subject: said(["Votre commande {{order.number}}", "طلبكم {{order.number}}", "Your order {{order.number}}"]),
          text: said([
            "Bonsoir {{buyer.name}}, Ramadan moubarak !\n\n{{order.items}}\nTotal : {{order.total}}\n\nNous vous appelons demain pour convenir de la livraison.\n{{shop.name}}",
            "مساء الخير {{buyer.name}}، رمضان مبارك!\n\n{{order.items}}\nالمجموع: {{order.total}}\n\nسنتصل بكم غدًا للاتفاق على التوصيل.\n{{shop.name}}",
            "Good evening {{buyer.name}}, Ramadan mubarak!\n\n{{order.items}}\nTotal: {{order.total}}\n\nWe will call you tomorrow to agree on the delivery.\n{{shop.name}}",
          ]),
        }),
      ],
    ),

  "black-friday": (now, zone) =>
    campaign(["Black Friday", "الجمعة البيضاء", "Black Friday"], { ...blackFriday(now, zone), priority: 80 }, [
      node("campaign.page", "landing"),
      message(
        "popup",
        ["Black Friday", "الجمعة البيضاء", "Black Friday"],
        { surface: "popup", trigger: "delay", seconds: 5 },
        [
          heading("popup-title", ["Quatre jours, pas un de plus", "أربعة أيام فقط", "Four days, not one more"]),
          text("popup-text", [
            "Les prix remontent lundi soir. Payez à la livraison, comme toujours.",
            "تعود الأثمان مساء الاثنين. الدفع عند التسليم كالعادة.",
            "Prices go back up on Monday evening. Pay on delivery, as always.",
          ]),
          button("popup-button", ["Voir les offres", "شاهد العروض", "See the offers"]),
        ],
      ),
      node("campaign.price", "price"),
      node("campaign.offer", "offer"),
    ]),

  welcome: () => {
    const whom = { match: "all" as const, conditions: [{ kind: "visitor" as const, is: "new" as const }] };
    const doc = campaign(["Bienvenue", "مرحبًا بكم", "Welcome"], {}, [
      message(
        "hello",
        ["Bienvenue", "مرحبًا بكم", "Welcome"],
        { surface: "popup", trigger: "delay", seconds: 8, again: "once" },
        [
          heading("hello-title", ["Bienvenue chez nous", "مرحبًا بكم عندنا", "Welcome"]),
          text("hello-text", [
            "Commandez en une minute, payez quand le colis est dans vos mains.",
            "اطلبوا في دقيقة، وادفعوا عندما يصل الطرد إلى أيديكم.",
            "Order in a minute, pay when the parcel is in your hands.",
          ]),
          button("hello-button", ["Découvrir la boutique", "اكتشف المتجر", "Discover the shop"]),
        ],
      ),
    ]);
    return { ...doc, root: { ...doc.root, when: whom } };
  },

  exit: () =>
    campaign(["Avant de partir", "قبل أن تغادر", "Before you go"], {}, [
      message(
        "stay",
        ["Avant de partir", "قبل أن تغادر", "Before you go"],
        { trigger: "exit", again: "days", days: 14 },
        [
          heading("stay-title", ["Un instant : voici un code", "لحظة: هذا رمز لكم", "One moment: here is a code"]),
          text("stay-text", [
            "Tapez RESTEZ à la commande : la livraison est pour nous.",
            "اكتبوا RESTEZ عند الطلب: التوصيل علينا.",
            "Type RESTEZ as you order: delivery is on us.",
          ]),
          button("stay-button", ["Continuer mes achats", "متابعة التسوق", "Go on shopping"]),
        ],
      ),
      node("campaign.offer", "offer"),
    ]),

  split: () =>
    campaign(
      ["Deux pages comparées", "مقارنة صفحتين", "Two pages compared"],
      halves("La page d’aujourd’hui", "La nouvelle"),
      [node("campaign.page", "challenger", { variants: ["B"] })],
    ),
};
