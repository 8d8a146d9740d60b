/** Words about what an order costs, for the messages of each block that shows one. */
export const orderWords = {
  fr: { subtotal: "Articles", shipping: "Livraison", free: "Offerte", total: "Total" },
  ar: { subtotal: "المنتجات", shipping: "التوصيل", free: "مجاني", total: "المجموع" },
  en: { subtotal: "Items", shipping: "Delivery", free: "Free", total: "Total" },
} as const;
