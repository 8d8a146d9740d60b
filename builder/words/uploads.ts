import { defineMessages } from "#app/commerce/kernel/messages.ts";

/** Files on their way into the library, from this device or from the web. */
export const uploadWords = defineMessages({
  fr: {
    address: "Adresse de l’image ou de la vidéo",
    addressHelp: "Une adresse publique qui commence par https://.",
    fetch: "Récupérer",
    uploads: "Envois",
    uploading: "{name} : envoi, {percent} %",
    working: "{name} : préparation…",
    uploadDone: "{name} : ajouté",
    uploadFailed: "L’envoi n’a pas abouti.",
    tooLarge: "Ce fichier est trop lourd.",
    forbidden: "Votre rôle ne permet pas de modifier la médiathèque.",
    dismiss: "Masquer",
  },
  ar: {
    address: "عنوان الصورة أو الفيديو",
    addressHelp: "عنوان عمومي يبدأ بـ https://.",
    fetch: "جلب",
    uploads: "الإرسال",
    uploading: "{name}: يُرسل، {percent} %",
    working: "{name}: يُحضَّر…",
    uploadDone: "{name}: أُضيف",
    uploadFailed: "لم يكتمل الإرسال.",
    tooLarge: "هذا الملف كبير جدًا.",
    forbidden: "لا يسمح دورك بتغيير مكتبة الوسائط.",
    dismiss: "إخفاء",
  },
  en: {
    address: "Address of the picture or video",
    addressHelp: "A public address that begins with https://.",
    fetch: "Fetch",
    uploads: "Uploads",
    uploading: "{name}: sending, {percent} %",
    working: "{name}: being prepared…",
    uploadDone: "{name}: added",
    uploadFailed: "The upload did not finish.",
    tooLarge: "This file is too large.",
    forbidden: "Your role may not change the library.",
    dismiss: "Hide",
  },
});
