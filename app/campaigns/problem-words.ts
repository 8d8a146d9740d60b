// data table
import { formatTag, type Locale, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { defineMessages, translator } from "#app/commerce/kernel/messages.ts";
import { type Currency, formatMoney } from "#app/commerce/kernel/money.ts";
import { textWord } from "#runtime/campaigns/texts.ts";
import { registry } from "#runtime/registry.ts";
import type { NeverWhy } from "./rules/never.ts";
import type { Problem } from "./rules/problems.ts";

/** What each problem says to people. */
const messages = defineMessages<Problem["code"] | `why.${NeverWhy}` | "wins.ours" | "wins.theirs">({
  fr: {
    nothing: "La campagne ne contient rien encore : ajoutez une page, un message, une offre…",
    "piece-open": "« {block} » ne dit pas encore ce qui change : choisissez-le.",
    "document-gone": "Ce qui est choisi ici n’existe plus.",
    "document-archived": "« {title} » est archivé : restaurez-le, ou choisissez autre chose.",
    "document-other-kind": "« {title} » n’est pas de cette sorte.",
    "page-no-address": "« {title} » n’a ni titre ni adresse : donnez-lui-en une.",
    "page-some":
      "À son adresse, cette page est pour tout le monde : dites quelle page elle remplace pour n’en montrer qu’à certains.",
    "page-beneath": "« {title} », qu’elle remplace, n’est pas publiée : il n’y a rien à remplacer.",
    "piece-twice": "Une autre pièce de la campagne change déjà la même chose, pour les mêmes visiteurs.",
    "swaps-itself": "Cela se remplacerait par soi-même.",
    "section-unused": "« {title} » n’est partagée sur aucune page.",
    "form-unasked": "« {title} » n’est pas publié : personne ne le voit.",
    "form-unfit": "On ne peut pas commander avec « {title} » : il ne demande pas le téléphone.",
    "never-runs": "Avec ces dates, la campagne n’aura jamais lieu.",
    "no-traffic": "La part des visiteurs est de 0 % : personne ne la verra.",
    weights: "Les parts des variantes font {sum} %, il faut 100 %.",
    "letter-twice": "Deux variantes ont la même lettre.",
    "letter-unknown": "La variante {letter} n’existe plus dans la campagne.",
    "one-variant": "Une seule variante : il n’y a rien à comparer.",
    "shares-changed":
      "Les parts ne sont plus celles de la version en ligne : qui a vu une variante la garde, et les résultats comptent à part ceux qui arrivent désormais.",
    "variant-gone": "« {variant} » disparaît : ceux qui la voyaient en verront une autre.",
    "crowd-alone":
      "Trop de variantes et de pièces à conditions : aucune page ne peut les suivre, la campagne n’y changera rien. Retirez-en.",
    "crowd-ours":
      "{count} campagnes peuvent changer une même page, plus qu’elle n’en suit : celles d’une plus haute priorité, puis les plus anciennes, passent d’abord, et celle-ci n’y changera rien.",
    "crowd-theirs":
      "{count} campagnes peuvent changer une même page, plus qu’elle n’en suit : celle-ci passe d’abord, et « {title} » n’y changera plus rien.",
    overlap: "« {title} » change la même chose, dès le {at} ; {wins} l’emporte.",
    "price-overlap": "« {title} » donne un prix au même produit, dès le {at} : un produit n’a qu’un prix.",
    "offer-gone": "L’offre n’existe plus, ou est archivée.",
    "offer-active":
      "« {title} » est active : la campagne la réserve à ses visiteurs, et en fera un brouillon quand elle sera retirée.",
    "offer-shared": "« {title} » donne la même offre, dès le {at}.",
    "product-gone": "Le produit n’est plus en vente.",
    "sku-unknown": "« {title} » n’a pas de référence « {sku} ».",
    "price-not-lower": "Ce prix n’est pas plus bas que celui de « {title} » aujourd’hui.",
    "price-prior":
      "« {title} » a coûté {lowest} dans les 30 derniers jours : la loi ne laisse annoncer qu’un prix plus bas.",
    "message-empty": "Le message ne dit rien : glissez-y des blocs.",
    "message-anchor": "Donnez une ancre au message, pour qu’un lien puisse l’ouvrir.",
    "text-broken":
      "Le texte ({language}) ne se lit pas : une accolade reste ouverte, ou dit ce qu’un texte ne sait pas.",
    "text-unknown": "Le texte ({language}) nomme « {value} », que ce message n’a pas : choisissez dans la liste.",
    "text-when": "Un texte suit la commande ou la réponse, pas la page : retirez-lui ses conditions.",
    "text-unjoined":
      "{service} : ce service n’est pas relié à la boutique, ce texte ne partira pas. Réglages, Services.",
    "offer-never": "« {title} » ne sera jamais donnée : {why}.",
    "never-seen": "Personne ne verra cela : {why}.",
    "when-campaign":
      "Qui voit une campagne ne dépend d’aucune autre : retirez la condition « Campagne en cours » ou « Variante d’une campagne ».",
    "when-product":
      "Une condition sur le stock ou le panier ne dit pas de quel produit : choisissez-le. Une campagne n’a pas de produit de la page.",
    "why.locale": "la boutique ne parle pas cette langue",
    "why.date": "ses dates sont passées, ou hors de celles de la campagne",
    "why.country": "la boutique ne livre aucun de ces pays",
    "why.payment": "la boutique n’offre aucun de ces moyens de paiement",
    "why.code": "elle demande un code, et aucun ne peut servir",
    "why.segment": "la boutique n’a encore aucun segment",
    "wins.ours": "celle-ci",
    "wins.theirs": "l’autre",
  },
  ar: {
    nothing: "لا تحتوي الحملة على شيء بعد: أضف صفحة أو رسالة أو عرضًا…",
    "piece-open": "«{block}» لا تقول بعد ما يتغيّر: اختره.",
    "document-gone": "ما اختير هنا لم يعد موجودًا.",
    "document-archived": "«{title}» مؤرشف: استعده أو اختر غيره.",
    "document-other-kind": "«{title}» ليس من هذا النوع.",
    "page-no-address": "ليس لـ «{title}» عنوان: أعطها واحدًا.",
    "page-some": "هذه الصفحة في عنوانها للجميع: حدد الصفحة التي تحل محلها لتُعرض على البعض فقط.",
    "page-beneath": "«{title}» التي تحل محلها غير منشورة: لا شيء يُستبدل.",
    "piece-twice": "قطعة أخرى من الحملة تغيّر الشيء نفسه للزوار أنفسهم.",
    "swaps-itself": "سيُستبدل هذا بنفسه.",
    "section-unused": "«{title}» غير مشترك في أي صفحة.",
    "form-unasked": "«{title}» غير منشورة: لا يراها أحد.",
    "form-unfit": "لا يمكن الطلب بـ «{title}»: فهي لا تسأل عن الهاتف.",
    "never-runs": "بهذه التواريخ لن تُقام الحملة أبدًا.",
    "no-traffic": "نسبة الزوار 0%: لن يراها أحد.",
    weights: "مجموع نسب النسخ {sum}%، والمطلوب 100%.",
    "letter-twice": "نسختان لهما الحرف نفسه.",
    "letter-unknown": "النسخة {letter} لم تعد في الحملة.",
    "one-variant": "نسخة واحدة: لا شيء يُقارن.",
    "shares-changed":
      "لم تعد النسب كما في النسخة المنشورة: من رأى نسخة يحتفظ بها، والنتائج تحسب القادمين الجدد على حدة.",
    "variant-gone": "«{variant}» تختفي: من كان يراها سيرى غيرها.",
    "crowd-alone": "نسخ وقطع بشروط أكثر مما تتسع له أي صفحة: لن تغيّر الحملة فيها شيئًا. احذف منها.",
    "crowd-ours":
      "عدد الحملات التي قد تغيّر صفحة واحدة {count}، أكثر مما تتسع له: تسبق ذات الأولوية الأعلى ثم الأقدم، وهذه لن تغيّر فيها شيئًا.",
    "crowd-theirs":
      "عدد الحملات التي قد تغيّر صفحة واحدة {count}، أكثر مما تتسع له: هذه تسبق، و«{title}» لن تغيّر فيها شيئًا بعد الآن.",
    overlap: "«{title}» تغيّر الشيء نفسه ابتداءً من {at}؛ {wins} لها الأولوية.",
    "price-overlap": "«{title}» تحدد ثمنًا للمنتج نفسه ابتداءً من {at}: للمنتج ثمن واحد.",
    "offer-gone": "العرض لم يعد موجودًا أو أُرشف.",
    "offer-active": "«{title}» مفعّل: تخصّصه الحملة لزوارها، ويصير مسودة حين تُسحب.",
    "offer-shared": "«{title}» تمنح العرض نفسه ابتداءً من {at}.",
    "product-gone": "المنتج لم يعد معروضًا للبيع.",
    "sku-unknown": "ليس لـ «{title}» مرجع «{sku}».",
    "price-not-lower": "هذا الثمن ليس أقل من ثمن «{title}» اليوم.",
    "price-prior": "كان ثمن «{title}» {lowest} خلال آخر 30 يومًا: القانون لا يسمح بالإعلان إلا عن ثمن أقل.",
    "message-empty": "الرسالة لا تقول شيئًا: اسحب إليها كتلًا.",
    "message-anchor": "أعط الرسالة مرساة ليفتحها رابط.",
    "text-broken": "النص ({language}) لا يُقرأ: قوس مفتوح، أو يقول ما لا يعرفه النص.",
    "text-unknown": "النص ({language}) يذكر «{value}» وهذا ليس في هذه الرسالة: اختر من القائمة.",
    "text-when": "يتبع النص الطلب أو الجواب لا الصفحة: احذف شروطه.",
    "text-unjoined": "{service} غير مرتبط بالمتجر: لن يُرسل هذا النص. الإعدادات، الخدمات.",
    "offer-never": "لن يُمنح «{title}» أبدًا: {why}.",
    "never-seen": "لن يرى هذا أحد: {why}.",
    "when-campaign": "من يرى حملة لا يتعلق بأي حملة أخرى: احذف الشرط «حملة جارية» أو «نسخة من حملة».",
    "when-product": "شرط على المخزون أو السلة لا يقول أي منتج: اختره. ليس للحملة منتج صفحة.",
    "why.locale": "المتجر لا يتحدث هذه اللغة",
    "why.date": "تواريخه مضت أو هي خارج تواريخ الحملة",
    "why.country": "المتجر لا يوصل إلى أي من هذه البلدان",
    "why.payment": "المتجر لا يوفر أيًا من طرق الدفع هذه",
    "why.code": "يطلب رمزًا ولا رمز صالح له",
    "why.segment": "ليس في المتجر أي شريحة بعد",
    "wins.ours": "هذه",
    "wins.theirs": "الأخرى",
  },
  en: {
    nothing: "The campaign holds nothing yet: add a page, a message, an offer…",
    "piece-open": "“{block}” does not say yet what changes: choose it.",
    "document-gone": "What is chosen here is no longer there.",
    "document-archived": "“{title}” is archived: bring it back, or choose something else.",
    "document-other-kind": "“{title}” is of another kind.",
    "page-no-address": "“{title}” has neither a title nor an address: give it one.",
    "page-some": "At its own address this page is for everybody: say which page it replaces to show it to some.",
    "page-beneath": "“{title}”, which it replaces, is not published: there is nothing to replace.",
    "piece-twice": "Another piece of the campaign changes the same thing already, for the same visitors.",
    "swaps-itself": "This would replace itself by itself.",
    "section-unused": "“{title}” is shared on no page.",
    "form-unasked": "“{title}” is not published: nobody sees it.",
    "form-unfit": "No order can be placed with “{title}”: it does not ask for the phone.",
    "never-runs": "With these dates the campaign never takes place.",
    "no-traffic": "The share of visitors is 0 %: nobody will see it.",
    weights: "The shares of the variants add up to {sum} %; they need 100 %.",
    "letter-twice": "Two variants have the same letter.",
    "letter-unknown": "The campaign has no variant {letter} any more.",
    "one-variant": "Only one variant: there is nothing to compare.",
    "shares-changed":
      "The shares are not those of the version in the shop: whoever saw a variant keeps it, and the results count those who come from now on by themselves.",
    "variant-gone": "“{variant}” goes: those who saw it will see another one.",
    "crowd-alone":
      "Too many variants and pieces with conditions: no page can follow them, and the campaign will change nothing on any. Take some away.",
    "crowd-ours":
      "{count} campaigns may change one page, more than it can follow: those of higher priority, then the older ones, come first, and this one will change nothing on it.",
    "crowd-theirs":
      "{count} campaigns may change one page, more than it can follow: this one comes first, and “{title}” will change nothing on it any more.",
    overlap: "“{title}” changes the same thing, from {at} on; {wins} wins.",
    "price-overlap": "“{title}” gives the same product a price, from {at} on: a product has one price.",
    "offer-gone": "The offer is gone, or archived.",
    "offer-active":
      "“{title}” is active: the campaign keeps it for its visitors, and makes a draft of it when it is taken back.",
    "offer-shared": "“{title}” gives the same offer, from {at} on.",
    "product-gone": "The product is no longer for sale.",
    "sku-unknown": "“{title}” has no reference “{sku}”.",
    "price-not-lower": "This price is not lower than that of “{title}” today.",
    "price-prior": "“{title}” cost {lowest} within the last 30 days: the law lets only a lower price be announced.",
    "message-empty": "The message says nothing: drag blocks into it.",
    "message-anchor": "Give the message an anchor, so that a link can open it.",
    "text-broken": "The text ({language}) does not read: a brace is left open, or it says what no text can.",
    "text-unknown": "The text ({language}) names “{value}”, which this message does not have: pick from the list.",
    "text-when": "A text goes by the order or the answer, not by the page: take its conditions away.",
    "text-unjoined": "{service} is not joined to the shop: this text will not be sent. Settings, Services.",
    "offer-never": "“{title}” will never be given: {why}.",
    "never-seen": "Nobody will see this: {why}.",
    "when-campaign":
      "Who sees a campaign depends on no other: take away the condition “Running campaign” or “Variant of a campaign”.",
    "when-product":
      "A condition about stock or the cart does not say which product: choose it. A campaign has no product of the page.",
    "why.locale": "the shop does not speak this language",
    "why.date": "its dates are over, or outside those of the campaign",
    "why.country": "the shop delivers to none of these countries",
    "why.payment": "the shop offers none of these ways to pay",
    "why.code": "it asks for a code, and none can be used",
    "why.segment": "the shop has no segment yet",
    "wins.ours": "this one",
    "wins.theirs": "the other",
  },
});

interface WordContext {
  locale: Locale;
  main: Locale;
  zone: string;
  currency: Currency;
}

/** A problem in words a person can act on: titles in their language, hours of the shop's clock, money. */
export function problemWords({ code, data }: Problem, { locale, main, zone, currency }: WordContext): string {
  const t = translator(messages, locale);
  const clock = new Intl.DateTimeFormat(formatTag(locale), {
    ...{ dateStyle: "medium", timeStyle: "short", timeZone: zone },
  });
  const languages = new Intl.DisplayNames([locale], { type: "language" });
  const word = (name: string, value: Problem["data"][string]): string | number => {
    if (typeof value === "object") return textIn(value satisfies LocalizedText, locale, main);
    if (name === "at") return clock.format(Number(value));
    if (name === "lowest") return formatMoney({ amount: Number(value), currency }, locale);
    if (name === "language") return languages.of(String(value)) ?? value;
    if (name === "service") return textWord(`channel.${value as "mail" | "whatsapp"}`, locale);
    if (name === "block") return registry.get(String(value))?.messages[locale].label as string;
    if (name === "why") return t(`why.${value as NeverWhy}`);
    if (name === "wins") return t(value === "ours" ? "wins.ours" : "wins.theirs");
    return value;
  };
  return t(code, Object.fromEntries(Object.entries(data).map(([name, value]) => [name, word(name, value)])));
}
