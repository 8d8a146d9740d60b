// data table
import french from "axe-core/locales/fr.json";
import type { Locale } from "#app/commerce/kernel/locale.ts";

/** Rules that axe's own French leaves out. */
const FRENCH: Readonly<Record<string, string>> = {
  "aria-braille-equivalent": "Les attributs aria-braille ont un équivalent hors braille",
  "aria-conditional-attr": "Les attributs ARIA suivent le rôle de l’élément",
  "aria-deprecated-role": "Les rôles ARIA dépréciés ne doivent pas être utilisés",
  "aria-prohibited-attr": "Les éléments ne doivent utiliser que les attributs ARIA permis",
  "aria-tab-name": "Les onglets ARIA doivent avoir un nom accessible",
  "summary-name": "Les éléments <summary> doivent avoir un texte perceptible",
};

/** Axe speaks no Arabic. */
const ARABIC: Readonly<Record<string, string>> = {
  "area-alt": "للمناطق النشطة في الصورة نص بديل",
  "aria-allowed-attr": "لا تستعمل العناصر إلا خصائص ARIA المدعومة",
  "aria-braille-equivalent": "لخصائص برايل في ARIA مقابل غير برايل",
  "aria-command-name": "لأوامر ARIA اسم مقروء",
  "aria-conditional-attr": "تُستعمل خصائص ARIA كما يحدده دور العنصر",
  "aria-deprecated-role": "لا تُستعمل أدوار ARIA مهجورة",
  "aria-hidden-body": "لا يُخفى جسم الصفحة عن قارئات الشاشة",
  "aria-hidden-focus": "ما أُخفي عن قارئات الشاشة لا يقبل التركيز",
  "aria-input-field-name": "لحقول ARIA اسم مقروء",
  "aria-meter-name": "لمقاييس ARIA اسم مقروء",
  "aria-progressbar-name": "لأشرطة التقدم اسم مقروء",
  "aria-prohibited-attr": "لا تستعمل العناصر إلا خصائص ARIA المسموح بها",
  "aria-required-attr": "خصائص ARIA المطلوبة حاضرة",
  "aria-required-children": "بعض أدوار ARIA تحتوي عناصر معينة",
  "aria-required-parent": "بعض أدوار ARIA تقع داخل عناصر معينة",
  "aria-roledescription": "وصف الدور يكون على عناصر لها دور ذو معنى",
  "aria-roles": "أدوار ARIA المستعملة صحيحة",
  "aria-tab-name": "للألسنة اسم مقروء",
  "aria-toggle-field-name": "لحقول التبديل اسم مقروء",
  "aria-tooltip-name": "للتلميحات اسم مقروء",
  "aria-valid-attr-value": "قيم خصائص ARIA صحيحة",
  "aria-valid-attr": "أسماء خصائص ARIA صحيحة",
  "audio-caption": "للتسجيلات الصوتية نص مرافق",
  "autocomplete-valid": "خاصية الملء التلقائي صحيحة الاستعمال",
  "avoid-inline-spacing": "يمكن تعديل تباعد النص",
  blink: "لا يُستعمل نص وامض",
  "button-name": "للأزرار نص مقروء",
  bypass: "للصفحة وسيلة لتخطي ما يتكرر",
  "color-contrast": "تباين الألوان كافٍ للقراءة",
  "css-orientation-lock": "لا يُقفل اتجاه الشاشة",
  "definition-list": "قوائم التعريف مرتبة كما يجب",
  dlitem: "عناصر التعريف تقع داخل قائمة تعريف",
  "document-title": "للصفحة عنوان يساعد على التنقل",
  "duplicate-id-aria": "المعرّفات المستعملة في ARIA والتسميات فريدة",
  "form-field-multiple-labels": "للحقل تسمية واحدة لا أكثر",
  "frame-focusable-content": "الإطار الذي فيه ما يقبل التركيز يمكن بلوغه",
  "frame-title-unique": "لكل إطار عنوان فريد",
  "frame-title": "للإطارات اسم مقروء",
  "html-has-lang": "للصفحة لغة محددة",
  "html-lang-valid": "لغة الصفحة صحيحة",
  "html-xml-lang-mismatch": "لغتا الصفحة المحددتان متطابقتان",
  "image-alt": "للصور نص بديل",
  "input-button-name": "لأزرار الإدخال نص مقروء",
  "input-image-alt": "لأزرار الصور نص بديل",
  "label-content-name-mismatch": "الاسم المقروء يحتوي النص الظاهر",
  label: "لحقول النموذج تسميات",
  "link-in-text-block": "تُميَّز الروابط بغير اللون وحده",
  "link-name": "للروابط نص مقروء",
  list: "لا تحتوي القوائم مباشرة إلا بنودها",
  listitem: "البنود تقع داخل قائمة",
  marquee: "لا يُستعمل نص متحرك",
  "meta-refresh": "لا تتجدد الصفحة وحدها",
  "meta-viewport": "لا يُمنع تكبير الصفحة",
  "nested-interactive": "لا تتداخل عناصر التحكم",
  "no-autoplay-audio": "لا يبدأ الصوت وحده",
  "object-alt": "للعناصر المضمنة نص بديل",
  "p-as-heading": "لا تُستعمل الفقرات بدل العناوين",
  "role-img-alt": "لما دوره صورة نص بديل",
  "scrollable-region-focusable": "يمكن بلوغ المناطق المتحركة بلوحة المفاتيح",
  "select-name": "لقوائم الاختيار اسم مقروء",
  "server-side-image-map": "لا تُستعمل خرائط صور على الخادم",
  "summary-name": "لعناصر الطي نص مقروء",
  "svg-img-alt": "لرسوم SVG نص بديل",
  "table-fake-caption": "لا تُستعمل الخلايا عنوانًا للجدول",
  "target-size": "مساحة اللمس 24 بكسل على الأقل أو حولها فراغ كافٍ",
  "td-has-header": "لخلايا الجداول الكبيرة رأس مرتبط بها",
  "td-headers-attr": "رؤوس الخلايا من الجدول نفسه",
  "th-has-data-cells": "رؤوس الجدول تخص خلايا بيانات",
  "valid-lang": "قيمة اللغة صحيحة",
  "video-caption": "للفيديو ترجمة نصية",
};

/** What a rule of axe asks, in words; undefined: axe's own English says it. */
export function axeWords(rule: string, locale: Locale): string | undefined {
  if (locale === "ar") return ARABIC[rule];
  if (locale === "en") return undefined;
  const rules: Readonly<Record<string, { help: string }>> = french.rules;
  return FRENCH[rule] ?? rules[rule]?.help;
}
