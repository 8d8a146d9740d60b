// data table
import { formatTag, type Locale } from "#app/commerce/kernel/locale.ts";
import { defineMessages, translator } from "#app/commerce/kernel/messages.ts";
import type { ColorToken } from "#blocks/contract/index.ts";
import type { Finding } from "./types.ts";

/** What each finding says, under its code. */
export const checkMessages = defineMessages({
  fr: {
    "heading.none": "La page n’a pas de titre principal (niveau 1).",
    "heading.several": "« {heading} » est un second titre principal.",
    "heading.skipped": "« {heading} » saute un niveau : {level} au lieu de {wanted}.",
    "heading.skipped-by-block":
      "« {heading} » saute un niveau ({level}) : un titre de niveau {wanted} manque au-dessus.",
    "heading.empty": "Un titre est vide.",
    "picture.silent": "L’image n’a pas de texte alternatif : qui ne la voit pas n’en sait rien.",
    "picture.heavy": "Les images de ce bloc pèsent {kilobytes} ko sur un téléphone (conseillé : {mostKilobytes} ko).",
    "contrast.low": "La couleur « {color} » se lit mal sur ce fond : {ratio} pour 1, il faut {least}.",
    "contrast.picture":
      "Du texte est posé sur une image : son contraste ne peut être connu. Regardez-le dans l’aperçu.",
    "link.anchor": "Le lien mène à « #{target} », qui n’est pas sur la page.",
    "link.path": "Le lien mène à {address}, où il n’y a rien.",
    "link.outside": "L’adresse {address} ne mène nulle part hors d’ici.",
    "link.dead": "{address} répond qu’il n’y a rien ({status}).",
    "link.silent": "Personne ne répond à {address}.",
    "link.insecure": "L’adresse {address} n’est pas protégée (http).",
    "link.vague": "« {words} » ne dit pas où mène le lien.",
    "link.nameless": "Un lien n’a pas de mots : un lecteur d’écran n’en dit rien.",
    "link.gone": "Le lien mène à quelque chose qui n’existe plus.",
    "link.unpublished": "Le lien mène à une page qui n’est pas publiée.",
    "reference.gone": "Ce bloc montre quelque chose qui n’est pas en ligne : il reste vide.",
    "block.unknown": "Ce bloc ({type}) est inconnu : la boutique le laisse de côté.",
    "language.missing": { one: "Un texte n’est pas traduit.", other: "{count} textes ne sont pas traduits." },
    "language.page": "« {field} » de la page n’est pas traduit.",
    "search.title.missing": "La page n’a pas de titre.",
    "search.title.long": "Le titre fait {length} lettres ; les moteurs en montrent {most}.",
    "search.title.short": "Le titre fait {length} lettres : c’est peu pour être trouvé.",
    "search.title.taken": "Une autre page publiée s’appelle aussi « {title} ».",
    "search.description.missing": "La page n’a pas de description pour les moteurs de recherche.",
    "search.description.long": "La description fait {length} lettres ; les moteurs en montrent {most}.",
    "search.description.short": "La description fait {length} lettres : il y a place pour en dire plus.",
    "search.slug.taken": "L’adresse « {slug} » est celle de « {holder} ».",
    "search.slug.missing": "Pas d’adresse choisie : elle sera faite du titre.",
    "search.picture.missing": "Pas d’image de partage : les liens partagés seront sans image.",
    "search.structured.gap": "Données pour les moteurs ({type}) : il manque « {name} ».",
    "legal.typed-price":
      "« {words} » est écrit à la main : en France, la réduction doit partir du prix le plus bas des 30 jours. Utilisez le prix du produit.",
    "legal.countdown":
      "Ce compte à rebours ne met fin à rien : après zéro, le prix reste donné. Choisissez « La vraie fin de l’offre en cours ».",
    "legal.foreign": "La page charge {address} d’un autre site sans accord du visiteur.",
    "legal.consent": "Le formulaire demande des coordonnées sans case de consentement.",
    "weight.budget": "{name} : {shown}, budget {shownMost}.",
    "weight.unknown": { one: "Une image n’est pas encore pesée.", other: "{count} images ne sont pas encore pesées." },
  },
  ar: {
    "heading.none": "ليس للصفحة عنوان رئيسي (المستوى 1).",
    "heading.several": "«{heading}» عنوان رئيسي ثان.",
    "heading.skipped": "«{heading}» يتخطى مستوى: {level} بدل {wanted}.",
    "heading.skipped-by-block": "«{heading}» يتخطى مستوى ({level}): ينقص فوقه عنوان من المستوى {wanted}.",
    "heading.empty": "عنوان فارغ.",
    "picture.silent": "ليس للصورة نص بديل: من لا يراها لا يعرف ما فيها.",
    "picture.heavy": "صور هذه الكتلة تزن {kilobytes} كيلوبايت على الهاتف (المستحسن: {mostKilobytes}).",
    "contrast.low": "اللون «{color}» صعب القراءة على هذه الخلفية: {ratio} إلى 1، والمطلوب {least}.",
    "contrast.picture": "نص فوق صورة: لا يمكن معرفة تباينه. انظر إليه في المعاينة.",
    "link.anchor": "الرابط يقود إلى «#{target}» وهو ليس في الصفحة.",
    "link.path": "الرابط يقود إلى {address} ولا شيء هناك.",
    "link.outside": "العنوان {address} لا يقود إلى أي مكان.",
    "link.dead": "يجيب {address} بأنه لا شيء هناك ({status}).",
    "link.silent": "لا أحد يجيب في {address}.",
    "link.insecure": "العنوان {address} غير محمي (http).",
    "link.vague": "«{words}» لا يقول إلى أين يقود الرابط.",
    "link.nameless": "رابط بلا كلمات: قارئ الشاشة لا يقول عنه شيئًا.",
    "link.gone": "الرابط يقود إلى شيء لم يعد موجودًا.",
    "link.unpublished": "الرابط يقود إلى صفحة غير منشورة.",
    "reference.gone": "هذه الكتلة تعرض شيئًا غير متاح: تبقى فارغة.",
    "block.unknown": "هذه الكتلة ({type}) غير معروفة: المتجر يتركها جانبًا.",
    "language.missing": { one: "نص غير مترجم.", other: "{count} نصوص غير مترجمة." },
    "language.page": "«{field}» الصفحة غير مترجم.",
    "search.title.missing": "ليس للصفحة عنوان.",
    "search.title.long": "العنوان {length} حرفًا؛ محركات البحث تعرض {most}.",
    "search.title.short": "العنوان {length} أحرف: قليل ليُعثر عليه.",
    "search.title.taken": "صفحة منشورة أخرى اسمها أيضًا «{title}».",
    "search.description.missing": "ليس للصفحة وصف لمحركات البحث.",
    "search.description.long": "الوصف {length} حرفًا؛ محركات البحث تعرض {most}.",
    "search.description.short": "الوصف {length} حرفًا: هناك متسع للمزيد.",
    "search.slug.taken": "العنوان «{slug}» هو عنوان «{holder}».",
    "search.slug.missing": "لم يُختر عنوان: سيُصنع من الاسم.",
    "search.picture.missing": "لا صورة للمشاركة: الروابط ستظهر بلا صورة.",
    "search.structured.gap": "بيانات محركات البحث ({type}): ينقص «{name}».",
    "legal.typed-price": "«{words}» مكتوب باليد: في فرنسا يُحسب التخفيض من أدنى سعر خلال 30 يومًا. استعمل سعر المنتج.",
    "legal.countdown": "هذا العد لا ينهي شيئًا: بعد الصفر يبقى الثمن نفسه. اختر «النهاية الحقيقية للعرض الجاري».",
    "legal.foreign": "الصفحة تحمّل {address} من موقع آخر دون موافقة الزائر.",
    "legal.consent": "النموذج يطلب بيانات شخصية دون خانة موافقة.",
    "weight.budget": "{name}: {shown}، الميزانية {shownMost}.",
    "weight.unknown": { one: "صورة لم توزن بعد.", other: "{count} صور لم توزن بعد." },
  },
  en: {
    "heading.none": "The page has no main heading (level 1).",
    "heading.several": "“{heading}” is a second main heading.",
    "heading.skipped": "“{heading}” skips a level: {level} instead of {wanted}.",
    "heading.skipped-by-block": "“{heading}” skips a level ({level}): a heading of level {wanted} is missing above it.",
    "heading.empty": "A heading is empty.",
    "picture.silent": "The picture has no alternative text: who does not see it learns nothing of it.",
    "picture.heavy": "The pictures of this block weigh {kilobytes} kB on a phone (advised: {mostKilobytes} kB).",
    "contrast.low": "The colour “{color}” is hard to read on this ground: {ratio} to 1, it takes {least}.",
    "contrast.picture": "Text stands on a picture: its contrast cannot be told. Look at it in the preview.",
    "link.anchor": "The link leads to “#{target}”, which is not on the page.",
    "link.path": "The link leads to {address}, where there is nothing.",
    "link.outside": "The address {address} leads nowhere outside.",
    "link.dead": "{address} answers that nothing is there ({status}).",
    "link.silent": "Nobody answers at {address}.",
    "link.insecure": "The address {address} is not protected (http).",
    "link.vague": "“{words}” does not say where the link leads.",
    "link.nameless": "A link has no words: a screen reader says nothing of it.",
    "link.gone": "The link leads to something that is gone.",
    "link.unpublished": "The link leads to a page that is not published.",
    "reference.gone": "This block shows something that is not online: it stays empty.",
    "block.unknown": "This block ({type}) is unknown: the shop leaves it out.",
    "language.missing": { one: "One text is not translated.", other: "{count} texts are not translated." },
    "language.page": "The page’s “{field}” is not translated.",
    "search.title.missing": "The page has no title.",
    "search.title.long": "The title has {length} letters; search engines show {most}.",
    "search.title.short": "The title has {length} letters: little to be found by.",
    "search.title.taken": "Another published page is called “{title}”, too.",
    "search.description.missing": "The page has no description for search engines.",
    "search.description.long": "The description has {length} letters; search engines show {most}.",
    "search.description.short": "The description has {length} letters: there is room to say more.",
    "search.slug.taken": "The address “{slug}” is that of “{holder}”.",
    "search.slug.missing": "No address was chosen: it will be made of the title.",
    "search.picture.missing": "No picture to share: shared links will show none.",
    "search.structured.gap": "Data for search engines ({type}): “{name}” is missing.",
    "legal.typed-price":
      "“{words}” is typed by hand: in France a reduction starts from the lowest price of 30 days. Use the product’s price.",
    "legal.countdown":
      "This countdown ends nothing: after zero the price is still given. Choose “The real end of the offer that runs”.",
    "legal.foreign": "The page loads {address} from another site without the visitor’s consent.",
    "legal.consent": "The form asks for personal data without a box of consent.",
    "weight.budget": "{name}: {shown}, budget {shownMost}.",
    "weight.unknown": { one: "One picture is not weighed yet.", other: "{count} pictures are not weighed yet." },
  },
});

/** Colours of the theme, as the inspector names them. */
const COLORS: Record<Locale, Readonly<Record<ColorToken, string>>> = {
  fr: {
    ...{ text: "Texte", muted: "Discret", accent: "Accent", "accent-text": "Sur accent", surface: "Fond" },
    ...{ raised: "Fond relevé", tint: "Teinte", ink: "Encre", line: "Trait" },
  },
  ar: {
    ...{ text: "النص", muted: "خافت", accent: "بارز", "accent-text": "فوق البارز", surface: "الخلفية" },
    ...{ raised: "خلفية مرتفعة", tint: "مسحة", ink: "حبر", line: "خط" },
  },
  en: {
    ...{ text: "Text", muted: "Quiet", accent: "Accent", "accent-text": "On accent", surface: "Ground" },
    ...{ raised: "Raised ground", tint: "Tint", ink: "Ink", line: "Line" },
  },
};

const WEIGHED: Readonly<Record<string, string>> = { html: "HTML", css: "CSS", js: "JavaScript" };
const NAMES: Record<Locale, Readonly<Record<string, string>>> = {
  fr: { images: "Images", nodes: "Éléments", title: "Titre", description: "Description" },
  ar: { images: "الصور", nodes: "العناصر", title: "العنوان", description: "الوصف" },
  en: { images: "Pictures", nodes: "Elements", title: "title", description: "description" },
};

/** A finding in words. */
export function findingWords({ code, data }: Pick<Finding, "code" | "data">, locale: Locale): string {
  const name = (key: unknown) => WEIGHED[String(key)] ?? NAMES[locale][String(key)] ?? String(key);
  const decimal = (value: unknown) => Number(value).toLocaleString(formatTag(locale), { minimumFractionDigits: 1 });
  const kilobytes = (bytes: unknown) => Math.round(Number(bytes) / 1_000);
  const figure = (of: unknown, value: unknown) => (of === "nodes" ? String(value) : `${kilobytes(value)} kB`);
  const values = {
    ...data,
    ...(code === "contrast.low" && {
      ...{ color: COLORS[locale][data.color as ColorToken], ratio: decimal(data.ratio), least: decimal(data.least) },
    }),
    ...(code === "language.page" && { field: name(data.field) }),
    ...(code === "picture.heavy" && { kilobytes: kilobytes(data.bytes), mostKilobytes: kilobytes(data.most) }),
    ...(code === "weight.budget" && {
      name: name(data.of),
      shown: figure(data.of, data.is),
      shownMost: figure(data.of, data.most),
    }),
  };
  return translator(checkMessages, locale)(code as keyof (typeof checkMessages)["en"] & string, values);
}
