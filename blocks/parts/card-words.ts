/** Words of `ProductCard` beside those of its price. */
export const cardWords = {
  fr: {
    soldOut: "Épuisé",
    view: "Voir",
    buy: "Commander",
    viewNamed: "Voir {title}",
    buyNamed: "Commander {title}",
  },
  ar: {
    soldOut: "نفد المخزون",
    view: "عرض",
    buy: "اطلب الآن",
    viewNamed: "عرض {title}",
    buyNamed: "اطلب {title}",
  },
  en: {
    soldOut: "Sold out",
    view: "See",
    buy: "Order",
    viewNamed: "See {title}",
    buyNamed: "Order {title}",
  },
} as const;
