import { defineMessages } from "#app/commerce/kernel/messages.ts";

/** Several people on one page. */
export const togetherWords = defineMessages({
  fr: {
    people: "Aussi sur cette page",
    goTo: "{name} : aller à son bloc",
    isHere: "{name} est sur cette page",
    inBlock: "{name} est dans ce bloc",
    writes: "{name} écrit dans ce bloc",
    takeOver: "Reprendre la main",
    taken: "{name} a la main sur le bloc où vous étiez. Ce que vous avez écrit est gardé.",
  },
  ar: {
    people: "معك في هذه الصفحة",
    goTo: "{name}: الانتقال إلى كتلته",
    isHere: "{name} في هذه الصفحة",
    inBlock: "{name} في هذه الكتلة",
    writes: "{name} يكتب في هذه الكتلة",
    takeOver: "استلام الكتابة",
    taken: "استلم {name} الكتلة التي كنت فيها. ما كتبته محفوظ.",
  },
  en: {
    people: "Also on this page",
    goTo: "{name}: go to their block",
    isHere: "{name} is on this page",
    inBlock: "{name} is in this block",
    writes: "{name} is writing in this block",
    takeOver: "Take over",
    taken: "{name} has taken over the block you were in. What you wrote is kept.",
  },
});
