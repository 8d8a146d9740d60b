import { defineMessages } from "#app/commerce/kernel/messages.ts";

/** Pictures and videos that blocks from another shop left there. */
export const leftBehindWords = defineMessages({
  fr: {
    title: { one: "Il manque une image à ces blocs", other: "Il manque {count} images à ces blocs" },
    from: "Ces blocs viennent de la boutique {host}, où leurs images sont restées.",
    fromNowhere:
      "Ces blocs viennent d'une autre boutique, où leurs images sont restées : ajoutez-les à la médiathèque, ou choisissez-en d'autres.",
    notSecure:
      "Ces blocs viennent de {host}. Cette boutique n'est pas en https : choisissez d'autres images, ou ajoutez-les à la médiathèque.",
    bring: "Les reprendre de {host}",
    bringing: "Reprise de {host} : {at} sur {count}…",
    nameless: "Sans description, dans « {block} »",
    colleague:
      "Votre rôle ne permet pas d'ajouter des fichiers à la médiathèque : demandez-les à un collègue qui le peut, ou choisissez d'autres images.",
    silent: "Personne n'a répondu ; réessayez.",
    brought: { one: "Une image est reprise", other: "{count} images sont reprises" },
  },
  ar: {
    title: {
      one: "تنقص هذه الكتل صورة",
      two: "تنقص هذه الكتل صورتان",
      few: "تنقص هذه الكتل {count} صور",
      other: "تنقص هذه الكتل {count} صورة",
    },
    from: "جاءت هذه الكتل من المتجر {host}، وبقيت صورها هناك.",
    fromNowhere: "جاءت هذه الكتل من متجر آخر بقيت صورها فيه: أضفها إلى مكتبة الوسائط أو اختر غيرها.",
    notSecure: "جاءت هذه الكتل من {host}. هذا المتجر لا يعمل عبر https: اختر صورا أخرى أو أضفها إلى مكتبة الوسائط.",
    bring: "جلبها من {host}",
    bringing: "جارٍ الجلب من {host}: {at} من {count}…",
    nameless: "بلا وصف، في «{block}»",
    colleague: "لا يسمح دورك بإضافة ملفات إلى مكتبة الوسائط: اطلبها من زميل يسمح له دوره بذلك، أو اختر صورا أخرى.",
    silent: "لم يجب أحد؛ حاول من جديد.",
    brought: {
      one: "جُلبت صورة",
      two: "جُلبت صورتان",
      few: "جُلبت {count} صور",
      other: "جُلبت {count} صورة",
    },
  },
  en: {
    title: { one: "These blocks lack a picture", other: "These blocks lack {count} pictures" },
    from: "These blocks come from the shop {host}, where their pictures stayed.",
    fromNowhere:
      "These blocks come from another shop, where their pictures stayed: add them to the library, or choose others.",
    notSecure:
      "These blocks come from {host}. That shop is not on https: choose other pictures, or add them to the library.",
    bring: "Bring them from {host}",
    bringing: "Bringing from {host}: {at} of {count}…",
    nameless: 'Without a description, in "{block}"',
    colleague:
      "Your role may not add files to the library: ask a colleague who may to bring them, or choose other pictures.",
    silent: "Nobody answered; try again.",
    brought: { one: "One picture was brought", other: "{count} pictures were brought" },
  },
});
