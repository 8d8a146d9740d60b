import type { Locale } from "./kernel/locale.ts";
import { defineMessages, translator } from "./kernel/messages.ts";
import { stateWords } from "./orders/words.ts";

/** Data table: what moves, states that only one machine has, and why some states let nothing go. */
const words = defineMessages({
  fr: {
    "machine.order": "La commande",
    "machine.payment": "Le paiement",
    "machine.delivery": "La livraison",
    "machine.shipment": "Le colis",
    "machine.other": "L'élément",
    "state.cancelled": "Annulé",
    "state.captured": "Encaissé",
    "state.failed": "Échoué",
    "state.expired": "Expiré",
    "state.lapsed": "Expiré",
    "state.new": "Nouveau",
    "state.called": "Appelé",
    "state.converted": "Devenu une commande",
    "state.dismissed": "Écarté",
    lawful: "Possible maintenant : {states}.",
    nothing: "Plus rien ne change à partir de là.",
    "why.order.placed": "Confirmez d'abord la commande.",
    "why.order.cancelled": "La commande est annulée : ses articles ont été rendus au stock.",
    "why.order.completed": "La commande est terminée.",
    "why.delivery.shipped": "Les articles sont en route : dites d'abord s'ils ont été livrés ou refusés.",
    "why.delivery.delivered": "Les articles sont chez le client : enregistrez d'abord leur retour.",
    "why.payment.unpaid": "Rien n'a encore été encaissé.",
  },
  ar: {
    "machine.order": "الطلب",
    "machine.payment": "الدفع",
    "machine.delivery": "التوصيل",
    "machine.shipment": "الطرد",
    "machine.other": "العنصر",
    "state.cancelled": "ملغى",
    "state.captured": "مقبوض",
    "state.failed": "فشل",
    "state.expired": "انتهت مهلته",
    "state.lapsed": "انتهت مهلته",
    "state.new": "جديد",
    "state.called": "تم الاتصال",
    "state.converted": "صار طلبا",
    "state.dismissed": "مستبعد",
    lawful: "الممكن الآن: {states}.",
    nothing: "لا شيء يتغير بعد هذه الحالة.",
    "why.order.placed": "أكّد الطلب أولا.",
    "why.order.cancelled": "الطلب ملغى وعادت قطعه إلى المخزون.",
    "why.order.completed": "الطلب منتهٍ.",
    "why.delivery.shipped": "القطع في الطريق: حدد أولا هل سُلمت أم رُفضت.",
    "why.delivery.delivered": "القطع عند الزبون: سجّل رجوعها أولا.",
    "why.payment.unpaid": "لم يُقبض شيء بعد.",
  },
  en: {
    "machine.order": "The order",
    "machine.payment": "The payment",
    "machine.delivery": "The delivery",
    "machine.shipment": "The parcel",
    "machine.other": "This",
    "state.cancelled": "Cancelled",
    "state.captured": "Collected",
    "state.failed": "Failed",
    "state.expired": "Expired",
    "state.lapsed": "Expired",
    "state.new": "New",
    "state.called": "Called",
    "state.converted": "Became an order",
    "state.dismissed": "Dismissed",
    lawful: "Possible now: {states}.",
    nothing: "Nothing changes from there on.",
    "why.order.placed": "Confirm the order first.",
    "why.order.cancelled": "The order is cancelled: its goods were given back to the stock.",
    "why.order.completed": "The order is completed.",
    "why.delivery.shipped": "The goods are on their way: say first whether they were delivered or refused.",
    "why.delivery.delivered": "The goods are with the buyer: record first that they came back.",
    "why.payment.unpaid": "Nothing was collected yet.",
  },
});

type Key = keyof (typeof words)["fr"];
type StateKey = keyof (typeof stateWords)["fr"];

/**
 * What `transition.illegal` says to people: what does not move, from where to where, and why or what would be lawful. The
 * refusal's data keeps the names for programs.
 */
export function transitionWords(data: Readonly<Record<string, unknown>>, locale: Locale) {
  const t = translator(words, locale);
  const machine = String(data.machine ?? "other");
  const known = (key: string): key is Key => Object.hasOwn(words.fr, key);
  const state = (name: unknown) => stateWord(machine, String(name), locale);
  const thing = `machine.${machine}`;
  const why = `why.${machine}.${data.from}`;
  const lawful = Array.isArray(data.lawful) ? data.lawful : [];
  const states = lawful.map((each) => state(each)).join(", ");
  const reason = known(why) ? t(why) : lawful.length > 0 ? t("lawful", { states }) : t("nothing");
  return { thing: t(known(thing) ? thing : "machine.other"), from: state(data.from), to: state(data.to), reason };
}

/** A parcel is where a delivery is; a state that a machine has not is another one's. */
function stateWord(machine: string, name: string, locale: Locale): string {
  const own = machine === "shipment" ? "delivery" : machine;
  const found = [own, "order", "delivery", "payment"]
    .map((each) => `${each}.${name}`)
    .find((key): key is StateKey => Object.hasOwn(stateWords.fr, key));
  const other = `state.${name}`;
  if (machine !== "shipment" && found) return translator(stateWords, locale)(found);
  if (Object.hasOwn(words.fr, other)) return translator(words, locale)(other as Key);
  return found ? translator(stateWords, locale)(found) : name;
}
