import { demoShop } from "../shop.ts";
import { t } from "./parts.ts";
import { policy } from "./policies.ts";

/** Where and when somebody answers. */
export const contactPage = () =>
  policy(
    t("Nous joindre", "اتصلوا بنا", "Contact us"),
    { fr: "contact", ar: "اتصل-بنا", en: "contact" },
    {
      title: t("Quelqu'un répond", "هناك من يجيب", "Somebody answers"),
      text: [
        demoShop.hours,
        t(
          "Le plus simple est WhatsApp : envoyez une photo, une question, une adresse. Le numéro est en bas de chaque page.",
          "أسهل طريق هو واتساب: أرسلوا صورة أو سؤالًا أو عنوانًا. والرقم في أسفل كل صفحة.",
          "WhatsApp is easiest: send a photo, a question, an address. The number is at the foot of every page.",
        ),
      ],
    },
    {
      title: t("L'atelier", "الورشة", "The workshop"),
      text: [
        demoShop.address,
        t(
          "Vous pouvez y retirer votre commande, sans frais, dès que nous vous avons prévenu.",
          "يمكنكم استلام طلبكم منها بلا مقابل متى أخبرناكم بجاهزيته.",
          "You may collect your order there, free of charge, as soon as we have told you it is ready.",
        ),
      ],
    },
  );

/** Who answers for the shop: here, that nobody does, because it is a demonstration. */
export const legalPage = () =>
  policy(
    t("Mentions légales", "بيانات قانونية", "Legal notice"),
    { fr: "mentions-legales", ar: "بيانات-قانونية", en: "legal-notice" },
    {
      title: t("Une boutique de démonstration", "متجر للتجربة", "A demonstration shop"),
      text: [
        t(
          "Maison Zellige n'existe pas : ses ateliers, son adresse et ses numéros sont imaginés, et rien n'y est vraiment vendu.",
          "دار الزليج غير موجودة: ورشاتها وعنوانها وأرقامها من نسج الخيال، ولا يُباع فيها شيء حقًا.",
          "Maison Zellige does not exist: its workshops, address and numbers are invented, and nothing is really sold in it.",
        ),
        t(
          "Une vraie boutique écrit ici sa raison sociale, son adresse, son registre du commerce, son identifiant fiscal, son ICE et le nom de son hébergeur.",
          "أما المتجر الحقيقي فيكتب هنا اسمه القانوني وعنوانه وسجله التجاري ومعرّفه الضريبي والموحّد واسم مستضيفه.",
          "A real shop writes here its registered name, address, trade register and tax numbers, and the name of its host.",
        ),
      ],
    },
  );
