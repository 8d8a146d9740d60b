import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Choix du visiteur",
    "prop.title": "Question",
    "prop.text": "Explication",
    accept: "Accepter",
    refuse: "Refuser",
    policy: "En savoir plus",
    measure: "Vous avez accepté. Vous pouvez changer d’avis à tout moment.",
    none: "Vous avez refusé. Vous pouvez changer d’avis à tout moment.",
    unread: "Choisissez l’une des deux réponses.",
  },
  ar: {
    label: "اختيار الزائر",
    "prop.title": "السؤال",
    "prop.text": "الشرح",
    accept: "أوافق",
    refuse: "أرفض",
    policy: "معرفة المزيد",
    measure: "لقد وافقت. يمكنك تغيير رأيك في أي وقت.",
    none: "لقد رفضت. يمكنك تغيير رأيك في أي وقت.",
    unread: "اختر أحد الجوابين.",
  },
  en: {
    label: "Visitor’s choice",
    "prop.title": "Question",
    "prop.text": "Explanation",
    accept: "Accept",
    refuse: "Refuse",
    policy: "Learn more",
    measure: "You have accepted. You can change your mind at any time.",
    none: "You have refused. You can change your mind at any time.",
    unread: "Choose one of the two answers.",
  },
});
