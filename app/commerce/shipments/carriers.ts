/** Data table: carriers that shops of each country send with, to pick from; any other name may be typed. */
export const CARRIERS: Readonly<Record<string, readonly string[]>> = {
  MA: ["Amana", "Cathedis", "Sendit", "Ozon Express", "Digylog", "Onessta", "Speedaf"],
  DZ: ["Yalidine", "ZR Express", "Maystro Delivery", "Noest", "Ecotrack", "EMS"],
  TN: ["Aramex", "First Delivery", "Rapid-Poste", "Intigo", "Best Delivery"],
  SN: ["Yobante Express", "Paps", "EMS Sénégal", "Tiak-tiak"],
  CI: ["Yango", "Paps", "EMS Côte d'Ivoire", "DHL"],
  FR: ["Colissimo", "Chronopost", "Mondial Relay", "Relais Colis", "UPS", "DHL"],
};
