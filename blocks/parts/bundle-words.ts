/** Words of a bundle's parts, for the blocks that show them. */
export const bundleWords = {
  fr: {
    bundleHolds: "Dans ce lot",
    bundleChoose: {
      one: "Choisissez un article",
      many: "Choisissez {count} articles",
      other: "Choisissez {count} articles",
    },
    bundlePlace: "Article {number}",
    bundlePick: "Choisir…",
    bundleGone: "Épuisé",
  },
  ar: {
    bundleHolds: "في هذه الحزمة",
    bundleChoose: {
      one: "اختر منتجا واحدا",
      two: "اختر منتجين",
      few: "اختر {count} منتجات",
      other: "اختر {count} منتجا",
    },
    bundlePlace: "المنتج {number}",
    bundlePick: "اختر…",
    bundleGone: "نفد",
  },
  en: {
    bundleHolds: "In this bundle",
    bundleChoose: { one: "Choose one article", other: "Choose {count} articles" },
    bundlePlace: "Article {number}",
    bundlePick: "Choose…",
    bundleGone: "Sold out",
  },
} as const;
