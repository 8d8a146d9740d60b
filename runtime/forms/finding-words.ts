import type { Locale } from "#app/commerce/kernel/locale.ts";
import { defineMessages, translator } from "#app/commerce/kernel/messages.ts";
import type { Finding, FindingKind } from "./analyse-form.ts";

/** What was found in the ways through a form, for the person who draws it. */
const messages = defineMessages<FindingKind>({
  fr: {
    "never-shown": "Aucune réponse ne fait apparaître ce bloc.",
    "unreachable-step": "Aucune réponse ne mène à cette étape.",
    "empty-step": "Cette étape n’a rien à montrer.",
    unanswerable: "Une réponse est obligatoire ici, et aucune ne convient : on reste bloqué.",
    "dead-end": "Après certaines réponses, plus aucune ne convient ici : on reste bloqué.",
    "nothing-left":
      "Après certaines réponses, cette question n’a plus aucun choix : on la montre vide, et on continue sans y répondre.",
    "never-holds": "Cette condition n’est jamais vraie.",
    "always-both": "Des règles disent toujours une chose et son contraire de ce bloc.",
    "two-values": "Deux règles peuvent donner en même temps deux valeurs à ce bloc.",
    circle: "Ces blocs s’attendent l’un l’autre.",
    "missing-block": "Une règle parle d’un bloc qui n’existe plus.",
    "missing-answer": "Une règle, ou une action, lit une réponse que personne ne donne.",
    "missing-choice": "Une règle parle d’un choix que cette question n’a plus.",
    "backward-jump": "Un saut va en arrière : il n’est pas fait.",
    "asked-later": "Ce bloc dépend d’une réponse demandée plus loin.",
    "shared-name": "Ces blocs ont le même nom technique : leurs réponses n’en font qu’une.",
    "order-without-phone": "Après certaines réponses, une commande se termine sans téléphone : personne à appeler.",
    "order-without-town": "Après certaines réponses, une commande se termine sans ville : où livrer ?",
    "fee-no-amount":
      "Après certaines réponses, ce supplément n’est pas un montant : la commande serait refusée. Une formule comme max(0; …) l’évite.",
    "fee-without-order": "Ce supplément ne s’ajoute à rien : ce formulaire ne passe pas de commande.",
  },
  ar: {
    "never-shown": "لا يوجد جواب يُظهر هذا العنصر.",
    "unreachable-step": "لا يوجد جواب يوصل إلى هذه الخطوة.",
    "empty-step": "ليس في هذه الخطوة ما يُعرض.",
    unanswerable: "الجواب هنا إلزامي ولا جواب مقبول: لا يمكن المتابعة.",
    "dead-end": "بعد بعض الأجوبة لا يُقبل هنا أي جواب: لا يمكن المتابعة.",
    "nothing-left": "بعد بعض الأجوبة لا يبقى في هذا السؤال أي خيار: يظهر فارغا وتُتابع بدون إجابة.",
    "never-holds": "هذا الشرط لا يتحقق أبدا.",
    "always-both": "قواعد تقول دائما الشيء ونقيضه عن هذا العنصر.",
    "two-values": "قاعدتان قد تعطيان هذا العنصر قيمتين في آن واحد.",
    circle: "هذه العناصر ينتظر بعضها بعضا.",
    "missing-block": "قاعدة تتحدث عن عنصر لم يعد موجودا.",
    "missing-answer": "قاعدة أو إجراء يقرأ جوابا لا يعطيه أحد.",
    "missing-choice": "قاعدة تتحدث عن خيار لم يعد في هذا السؤال.",
    "backward-jump": "قفزة إلى الوراء: لا تُنفذ.",
    "asked-later": "هذا العنصر يتوقف على جواب يُطلب لاحقا.",
    "shared-name": "لهذه العناصر الاسم التقني نفسه: أجوبتها جواب واحد.",
    "order-without-phone": "بعد بعض الأجوبة ينتهي الطلب بلا هاتف: لا أحد نتصل به.",
    "order-without-town": "بعد بعض الأجوبة ينتهي الطلب بلا مدينة: إلى أين نوصله؟",
    "fee-no-amount": "بعد بعض الأجوبة ليست هذه الرسوم مبلغا: سيُرفض الطلب. صيغة مثل max(0; …) تتفادى ذلك.",
    "fee-without-order": "هذه الرسوم لا تُضاف إلى شيء: هذه الاستمارة لا تنشئ طلبا.",
  },
  en: {
    "never-shown": "No answer ever shows this block.",
    "unreachable-step": "No answer leads to this step.",
    "empty-step": "This step has nothing to show.",
    unanswerable: "An answer is needed here, and none is right: nobody gets on.",
    "dead-end": "After some answers, none is right here any more: nobody gets on.",
    "nothing-left":
      "After some answers this question has no choice left: it is shown empty, and one goes on without it.",
    "never-holds": "This condition never holds.",
    "always-both": "Rules always say one thing and its contrary of this block.",
    "two-values": "Two rules may give this block two values at once.",
    circle: "These blocks wait for each other.",
    "missing-block": "A rule speaks of a block that is gone.",
    "missing-answer": "A rule, or an action, reads an answer that nobody gives.",
    "missing-choice": "A rule speaks of a choice that this question no longer has.",
    "backward-jump": "A jump goes backwards: it is not made.",
    "asked-later": "This block depends on an answer that is asked later.",
    "shared-name": "These blocks have the same technical name: their answers are one.",
    "order-without-phone": "After some answers an order ends without a phone: there is nobody to call.",
    "order-without-town": "After some answers an order ends without a town: where is it to go?",
    "fee-no-amount":
      "After some answers this fee is no amount: the order would be refused. A formula like max(0; …) avoids it.",
    "fee-without-order": "This fee is added to nothing: this form places no order.",
  },
});

export function findingWords({ kind }: Finding, locale: Locale): string {
  return translator(messages, locale)(kind);
}
