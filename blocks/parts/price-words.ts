/** Words of `PriceView`, for the messages of each block that shows a price. */
export const priceWords = {
  fr: { "price.from": "dès {price}", "price.now": "Prix :", "price.before": "Prix d’avant :" },
  ar: { "price.from": "ابتداء من {price}", "price.now": "السعر:", "price.before": "السعر السابق:" },
  en: { "price.from": "from {price}", "price.now": "Price:", "price.before": "Price before:" },
} as const;
