/** Data table: who buys at Maison Zellige. Invented people; the numbers lie in a range that looks like what it is. */

export const firstNames: readonly (readonly [latin: string, arabic: string])[] = [
  ["Amina", "أمينة"],
  ["Youssef", "يوسف"],
  ["Khadija", "خديجة"],
  ["Mehdi", "المهدي"],
  ["Salma", "سلمى"],
  ["Hicham", "هشام"],
  ["Nadia", "نادية"],
  ["Omar", "عمر"],
  ["Fatima Zahra", "فاطمة الزهراء"],
  ["Karim", "كريم"],
  ["Imane", "إيمان"],
  ["Rachid", "رشيد"],
  ["Houda", "هدى"],
  ["Anas", "أنس"],
  ["Meryem", "مريم"],
  ["Samir", "سمير"],
  ["Zineb", "زينب"],
  ["Adil", "عادل"],
  ["Loubna", "لبنى"],
  ["Ilyas", "إلياس"],
  ["Ghita", "غيثة"],
  ["Driss", "إدريس"],
  ["Sanae", "سناء"],
  ["Nabil", "نبيل"],
];

export const lastNames: readonly (readonly [latin: string, arabic: string])[] = [
  ["Benali", "بنعلي"],
  ["El Fassi", "الفاسي"],
  ["Alaoui", "العلوي"],
  ["Berrada", "برادة"],
  ["Tazi", "التازي"],
  ["Chraibi", "الشرايبي"],
  ["Idrissi", "الإدريسي"],
  ["Ouazzani", "الوزاني"],
  ["Bennani", "بناني"],
  ["Lahlou", "لحلو"],
  ["Amrani", "العمراني"],
  ["Kettani", "الكتاني"],
  ["Sefrioui", "الصفريوي"],
  ["Zniber", "زنيبر"],
  ["Belkacem", "بلقاسم"],
  ["Naciri", "الناصري"],
  ["Skalli", "الصقلي"],
  ["Mansouri", "المنصوري"],
];

/** Weight: how many orders of a hundred come from there. */
export const cities: readonly {
  name: string;
  arabic: string;
  country: string;
  weight: number;
  streets: readonly string[];
}[] = [
  {
    name: "Casablanca",
    arabic: "الدار البيضاء",
    country: "MA",
    weight: 29,
    streets: ["rue Ibnou Mounir", "boulevard Zerktouni", "rue Abou Inane", "avenue des FAR"],
  },
  {
    name: "Rabat",
    arabic: "الرباط",
    country: "MA",
    weight: 15,
    streets: ["avenue Fal Ould Oumeir", "rue Oued Sebou", "avenue de France"],
  },
  {
    name: "Marrakech",
    arabic: "مراكش",
    country: "MA",
    weight: 12,
    streets: ["rue Yougoslavie", "avenue Mohammed VI", "derb Sidi Bouloukat"],
  },
  {
    name: "Tanger",
    arabic: "طنجة",
    country: "MA",
    weight: 9,
    streets: ["rue de Fès", "boulevard Pasteur", "avenue Moulay Rachid"],
  },
  {
    name: "Fès",
    arabic: "فاس",
    country: "MA",
    weight: 8,
    streets: ["avenue Hassan II", "rue Imam Ali", "derb Talaa Kebira"],
  },
  {
    name: "Agadir",
    arabic: "أكادير",
    country: "MA",
    weight: 6,
    streets: ["avenue du Prince Moulay Abdellah", "rue de l'Hôtel de Ville"],
  },
  { name: "Meknès", arabic: "مكناس", country: "MA", weight: 5, streets: ["avenue des Nations Unies", "rue Antsirabé"] },
  { name: "Kénitra", arabic: "القنيطرة", country: "MA", weight: 4, streets: ["avenue Mohamed Diouri"] },
  { name: "Oujda", arabic: "وجدة", country: "MA", weight: 3, streets: ["boulevard Derfoufi"] },
  { name: "Tétouan", arabic: "تطوان", country: "MA", weight: 3, streets: ["avenue Al Massira"] },
  { name: "Paris", arabic: "باريس", country: "FR", weight: 3, streets: ["rue de Belleville", "rue Oberkampf"] },
  { name: "Lyon", arabic: "ليون", country: "FR", weight: 1, streets: ["rue de la Charité"] },
  { name: "Tunis", arabic: "تونس", country: "TN", weight: 1, streets: ["avenue Habib Bourguiba"] },
  { name: "Dakar", arabic: "داكار", country: "SN", weight: 1, streets: ["rue Carnot"] },
];

/** Beginnings of mobile numbers by country, to which four digits are added. */
export const mobilePrefixes: Readonly<Record<string, string>> = {
  MA: "060000",
  FR: "063998",
  TN: "2000",
  SN: "77000",
};

/** Why orders are given up before they leave. */
export const cancelReasons: readonly { reason: string; weight: number }[] = [
  { reason: "Injoignable après trois appels", weight: 46 },
  { reason: "A changé d'avis", weight: 24 },
  { reason: "Commande en double", weight: 14 },
  { reason: "Numéro erroné", weight: 9 },
  { reason: "Délai trop long", weight: 7 },
];
