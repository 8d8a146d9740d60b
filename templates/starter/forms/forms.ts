// data table
import type { FormDoc } from "#blocks/contract/index.ts";
import { node } from "../build.ts";
import type { FormStarter } from "../form-names.ts";
import {
  ask,
  form,
  is,
  known,
  options,
  ordering,
  orderPhone,
  phone,
  recalled,
  said,
  screen,
  show,
  tell,
} from "./parts.ts";

const name = known("name", ["Votre nom", "اسمك", "Your name"], { required: true });
const email = (required: boolean) => known("email", ["Votre e-mail", "بريدك الإلكتروني", "Your e-mail"], { required });

/** Products of the shop, of which one may be wanted: whichever is shown, it is one answer. */
const advised = (id: string, source: string) =>
  node("form.product", id, {
    ...{ name: "pick", source, limit: 3, variants: "first" },
    label: said(["Lequel vous plaît ?", "أيها يعجبك؟", "Which one do you like?"]),
  });

/** Ten forms to begin with, each complete in three languages. */
export const FORMS: Readonly<Record<FormStarter, () => FormDoc>> = {
  checkout: () =>
    ordering(
      ["Commande en deux étapes", "طلب من خطوتين", "Checkout in two steps"],
      [
        screen("who", ["Vous", "أنت", "You"], [name, orderPhone]),
        screen(
          "where",
          ["Votre livraison", "التوصيل إليك", "Your delivery"],
          [
            node("form.place", "place"),
            known("address", ["Adresse", "العنوان", "Address"], { required: true }),
            ask("yesno", "gift", ["C’est un cadeau ?", "هل هو هدية؟", "Is it a present?"]),
            ask("text", "gift_words", ["Le mot à joindre", "الكلمة المرفقة", "The words to go with it"], {
              ...{ purpose: "free", lines: 3, max: 300, required: true },
            }),
            known("note", ["Pour le livreur", "لعامل التوصيل", "For the driver"], { required: false }),
          ],
        ),
      ],
      [show(is("gift", true), "gift-words")],
    ),

  "checkout-short": () =>
    ordering(["Commande courte", "طلب سريع", "Short checkout"], [name, orderPhone, node("form.place", "place")]),

  callback: () =>
    form(
      ["Demande de rappel", "طلب اتصال", "Call me back"],
      ["Rappelez-moi", "اتصلوا بي", "Call me back"],
      [
        name,
        phone(),
        ask("choice", "moment", ["Quand vous appeler ?", "متى نتصل بك؟", "When shall we call?"], {
          options: options(
            ["morning", "Le matin", "صباحا", "In the morning"],
            ["afternoon", "L’après-midi", "بعد الظهر", "In the afternoon"],
            ["evening", "Le soir", "مساء", "In the evening"],
          ),
        }),
      ],
    ),

  contact: () =>
    form(
      ["Contact", "اتصل بنا", "Contact"],
      ["Envoyer", "إرسال", "Send"],
      [
        name,
        ask("choice", "answer_by", ["Comment vous répondre ?", "كيف نجيبك؟", "How shall we answer?"], {
          required: true,
          options: options(
            ["phone", "Par téléphone", "بالهاتف", "By phone"],
            ["email", "Par e-mail", "بالبريد", "By e-mail"],
          ),
        }),
        phone(),
        email(true),
        known("note", ["Votre message", "رسالتك", "Your message"], { required: true }),
      ],
      [show(is("answer_by", "phone"), "phone"), show(is("answer_by", "email"), "email")],
    ),

  quote: () =>
    form(
      ["Demande de devis", "طلب عرض سعر", "Ask for a quote"],
      ["Recevoir mon devis", "أريد عرض السعر", "Get my quote"],
      [
        screen(
          "need",
          ["Votre besoin", "ما تحتاجه", "What you need"],
          [
            ask("product", "article", ["Quel article ?", "أي منتج؟", "Which item?"], {
              ...{ source: "best-selling", limit: 4, variants: "first", quantity: "pieces" },
            }),
            ask("number", "pieces", ["Combien de pièces ?", "كم قطعة؟", "How many pieces?"], {
              ...{ required: true, least: "1", whole: true },
            }),
            ask("date", "wanted_on", ["Pour quand ?", "لأي تاريخ؟", "By when?"], { earliest: "$today+1" }),
            ask("yesno", "personalised", ["Gravées à votre nom ?", "منقوشة باسمك؟", "Engraved with your name?"]),
            ask("text", "engraving", ["Le texte à graver", "النص المنقوش", "The words to engrave"], {
              ...{ purpose: "free", required: false },
            }),
            ask("file", "model", ["Un modèle, un logo ?", "نموذج أو شعار؟", "A model, a logo?"], {
              ...{ takes: "any", most: 3 },
            }),
          ],
        ),
        screen(
          "who",
          ["Vos coordonnées", "معلوماتك", "How to reach you"],
          [
            name,
            ask("text", "company", ["Votre entreprise", "شركتك", "Your company"], { purpose: "free", required: false }),
            phone(),
            email(false),
          ],
        ),
      ],
      [show(is("personalised", true), "engraving")],
    ),

  satisfaction: () =>
    form(
      ["Satisfaction", "رضا الزبناء", "Satisfaction"],
      ["Envoyer mon avis", "أرسل رأيي", "Send my opinion"],
      [
        ask("scale", "stars", ["Comment s’est passée votre commande ?", "كيف كان طلبك؟", "How was your order?"], {
          ...{ required: true, look: "stars" },
        }),
        ask("choice", "about", ["Ce qui a compté", "ما الذي كان مهما", "What mattered"], {
          ...{ several: true, look: "pills" },
          options: options(
            ["product", "Le produit", "المنتج", "The product"],
            ["delivery", "La livraison", "التوصيل", "The delivery"],
            ["advice", "Les conseils", "النصائح", "The advice"],
            ["price", "Le prix", "الثمن", "The price"],
          ),
        }),
        ask("scale", "score", ["Nous recommanderiez-vous ?", "هل توصي بنا؟", "Would you recommend us?"], {
          ...{ required: true, from: 0, to: 10 },
          low: { fr: "Pas du tout", ar: "أبدا", en: "Not at all" },
          high: { fr: "Tout à fait", ar: "بكل تأكيد", en: "Absolutely" },
        }),
        ask("text", "better", ["Que pouvons-nous mieux faire ?", "ما الذي يمكننا تحسينه؟", "What can we do better?"], {
          ...{ purpose: "free", lines: 4, max: 2000, required: true },
        }),
        ask("text", "liked", ["Qu’avez-vous aimé ?", "ما الذي أعجبك؟", "What did you like?"], {
          ...{ purpose: "free", lines: 4, max: 2000, required: false },
        }),
      ],
      [show({ "<=": [{ var: "score" }, 6] }, "better"), show({ ">": [{ var: "score" }, 6] }, "liked")],
    ),

  returns: () =>
    form(
      ["Demande de retour", "طلب إرجاع", "Return request"],
      ["Demander le retour", "اطلب الإرجاع", "Ask for the return"],
      [
        ask("text", "order_number", ["Numéro de commande", "رقم الطلب", "Order number"], {
          purpose: "free",
          required: true,
        }),
        phone(),
        ask("choice", "reason", ["Pourquoi ?", "لماذا؟", "Why?"], {
          required: true,
          look: "list",
          options: options(
            ["damaged", "Abîmé", "متضرر", "Damaged"],
            ["wrong", "Ce n’est pas le bon article", "ليس المنتج المطلوب", "Not what I ordered"],
            ["changed", "J’ai changé d’avis", "غيرت رأيي", "I changed my mind"],
          ),
        }),
        ask("text", "damage", ["Qu’est-ce qui est abîmé ?", "ما المتضرر؟", "What is damaged?"], {
          ...{ purpose: "free", lines: 3, required: true },
        }),
        ask("file", "photo", ["Une photo de l’article", "صورة المنتج", "A photo of the item"], {
          ...{ takes: "images", most: 3, required: true },
          hint: {
            fr: "Montrez l’article entier, puis le défaut de près.",
            ar: "أظهر المنتج كاملا، ثم العيب عن قرب.",
            en: "Show the whole item, then the fault close up.",
          },
        }),
        ask("choice", "wish", ["Que préférez-vous ?", "ماذا تفضل؟", "What would you prefer?"], {
          required: true,
          options: options(
            ["exchange", "Un échange", "استبدال", "An exchange"],
            ["refund", "Un remboursement", "استرداد المبلغ", "A refund"],
          ),
        }),
        known("note", ["Autre chose ?", "شيء آخر؟", "Anything else?"], { required: false }),
      ],
      [show(is("reason", "damaged"), "damage"), show({ in: [{ var: "reason" }, ["damaged", "wrong"]] }, "photo")],
    ),

  supplier: () =>
    form(
      ["Candidature de fournisseur", "طلب مورد", "Supplier application"],
      ["Envoyer ma candidature", "أرسل طلبي", "Send my application"],
      [
        screen(
          "company-step",
          ["Votre entreprise", "شركتك", "Your company"],
          [
            ask("text", "company", ["Nom de l’entreprise", "اسم الشركة", "Company name"], {
              purpose: "free",
              required: true,
            }),
            ask("text", "website", ["Site web", "الموقع", "Website"], {
              purpose: "free",
              check: "url",
              required: false,
            }),
            ask("choice", "goods", ["Que vendez-vous ?", "ماذا تبيع؟", "What do you sell?"], {
              ...{ several: true, look: "tags", other: true },
              options: options(
                ["clothes", "Vêtements", "ملابس", "Clothes"],
                ["home", "Maison", "منزل", "Home"],
                ["beauty", "Beauté", "جمال", "Beauty"],
              ),
            }),
            ask(
              "file",
              "catalogue",
              ["Votre catalogue ou vos photos", "دليل منتجاتك أو صورها", "Your catalogue or photos"],
              {
                ...{ takes: "any", most: 5 },
              },
            ),
          ],
        ),
        screen("contact-step", ["Votre contact", "للاتصال بك", "Your contact"], [name, phone(), email(true)]),
        screen(
          "terms-step",
          ["Pour finir", "أخيرا", "To finish"],
          [
            node("form.consent", "terms", {
              ...{ purpose: "other", name: "terms", required: true },
              label: said([
                "J’accepte les conditions d’achat, et que mes données servent à étudier ma candidature.",
                "أقبل شروط الشراء، وأن تُستعمل معلوماتي لدراسة طلبي.",
                "I accept the terms of purchase, and that my data are used to consider my application.",
              ]),
            }),
            ask("signature", "signature", ["Signature", "التوقيع", "Signature"], { required: true }),
          ],
        ),
      ],
    ),

  newsletter: () =>
    form(
      ["Inscription aux nouvelles", "الاشتراك في الأخبار", "Newsletter"],
      ["M’inscrire", "اشترك", "Sign up"],
      [
        email(true),
        node("form.consent", "consent", {
          label: said([
            "J’accepte de recevoir vos nouvelles par e-mail. Je peux me désinscrire à tout moment.",
            "أوافق على تلقي أخباركم بالبريد الإلكتروني، ويمكنني إلغاء الاشتراك في أي وقت.",
            "I agree to receive your news by e-mail. I can opt out at any time.",
          ]),
        }),
      ],
    ),

  blank: () => form(["Formulaire", "استمارة", "Form"], ["Envoyer", "إرسال", "Send"], []),

  quiz: () =>
    form(
      ["Quiz : quel produit pour vous ?", "اختبار: أي منتج يناسبك؟", "Quiz: which product is for you?"],
      ["Recevoir mon conseil", "أريد نصيحتي", "Get my advice"],
      [
        screen(
          "taste",
          ["Vos goûts", "ذوقك", "Your taste"],
          [
            ask("choice", "style", ["Votre style ?", "أسلوبك؟", "Your style?"], {
              required: true,
              options: options(
                [1, "Sobre", "بسيط", "Plain"],
                [2, "Coloré", "ملون", "Colourful"],
                [3, "Audacieux", "جريء", "Bold"],
              ),
            }),
            ask("choice", "budget", ["Votre budget ?", "ميزانيتك؟", "Your budget?"], {
              required: true,
              options: options(
                [1, "Serré", "محدودة", "Tight"],
                [2, "Moyen", "متوسطة", "Medium"],
                [3, "Large", "مريحة", "Generous"],
              ),
            }),
            ask("calculated", "score", ["Score", "النقاط", "Score"], {
              ...{ value: { "+": [{ var: "style" }, { var: "budget" }] }, look: "hidden" },
            }),
          ],
        ),
        screen(
          "advice",
          ["Notre conseil", "نصيحتنا", "Our advice"],
          [
            recalled("advice-score", "score", [
              ["Votre score : ", " sur 6"],
              ["نتيجتك: ", " من 6"],
              ["Your score: ", " of 6"],
            ]),
            tell("advice-plain", [
              "Nos essentiels : simples, solides, au bon prix.",
              "أساسياتنا: بسيطة ومتينة وبسعر مناسب.",
              "Our essentials: simple, solid, well priced.",
            ]),
            tell("advice-bold", [
              "Nos pièces fortes : celles dont on se souvient.",
              "قطعنا المميزة: تلك التي لا تُنسى.",
              "Our statement pieces: those people remember.",
            ]),
            advised("pick-plain", "best-selling"),
            advised("pick-bold", "newest"),
            name,
            phone(),
          ],
        ),
      ],
      [
        show({ "<": [{ var: "score" }, 4] }, "advice-plain", "pick-plain"),
        show({ ">=": [{ var: "score" }, 4] }, "advice-bold", "pick-bold"),
      ],
    ),
};
