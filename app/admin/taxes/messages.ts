import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const taxMessages = defineMessages({
  fr: {
    title: "Taxes",
    intro:
      "Aucune taxe n'est comptée tant que vous ne l'avez pas demandé. Le pays est celui de l'adresse de livraison.",
    levied: "Compter une taxe dans ce pays",
    rate: "Taux (%)",
    rateHelp: "Le taux courant y est de {rate} % ; vérifiez celui de vos produits.",
    how: "Vos prix",
    included: "contiennent déjà la taxe : rien ne s'ajoute",
    added: "sont hors taxe : elle s'ajoute au total",
    shipping: "La livraison est taxée aussi",
    save: "Enregistrer les taxes",
    saved: "Les taxes sont enregistrées.",
  },
  ar: {
    title: "الضرائب",
    intro: "لا تُحتسب أي ضريبة ما لم تطلبها. البلد هو بلد عنوان التوصيل.",
    levied: "احتسب ضريبة في هذا البلد",
    rate: "النسبة (%)",
    rateHelp: "النسبة المعتادة هناك {rate} %؛ تحقق من نسبة منتجاتك.",
    how: "أسعارك",
    included: "تشمل الضريبة: لا يضاف شيء",
    added: "دون ضريبة: تضاف إلى المجموع",
    shipping: "التوصيل خاضع للضريبة أيضًا",
    save: "احفظ الضرائب",
    saved: "حُفظت الضرائب.",
  },
  en: {
    title: "Taxes",
    intro: "No tax is counted until you ask for it. The country is that of the delivery address.",
    levied: "Count a tax in this country",
    rate: "Rate (%)",
    rateHelp: "The usual rate there is {rate} %; check that of your products.",
    how: "Your prices",
    included: "hold the tax already: nothing is added",
    added: "are without tax: it is added to the total",
    shipping: "Delivery is taxed too",
    save: "Save the taxes",
    saved: "The taxes are saved.",
  },
});
