/** The columns of a file of delivery prices, by the names shops give them; the first of each is what we write. */
export const ZONE_COLUMNS = {
  country: ["country", "pays", "البلد"],
  region: ["region", "région", "wilaya", "gouvernorat", "département", "departement", "الجهة", "الولاية"],
  city: ["city", "town", "ville", "commune", "المدينة", "البلدية"],
  served: ["served", "livré", "livre", "delivered", "يوصل"],
  rate: ["rate", "tarif", "التعرفة"],
  kind: ["kind", "type", "النوع"],
  labelFr: ["label_fr", "libellé", "libelle", "label"],
  labelAr: ["label_ar"],
  labelEn: ["label_en"],
  price: ["price", "prix", "tarif domicile", "السعر"],
  freeFrom: ["free_from", "offert dès", "gratuit dès", "مجاني من"],
  daysMin: ["days_min", "délai min", "delai min"],
  daysMax: ["days_max", "délai", "delai", "délai max", "days"],
  carrier: ["carrier", "transporteur", "شركة التوصيل"],
  /** "5:60;10:90": above 5 kg 60, above 10 kg 90. */
  steps: ["weight_steps", "poids", "paliers", "steps"],
} as const;

export type ZoneField = keyof typeof ZONE_COLUMNS;
