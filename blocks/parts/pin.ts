/** A place on the map as a telephone told it: degrees, and within how many metres it is right. */
export interface Pin {
  latitude: number;
  longitude: number;
  accuracy: number;
}

const PIN = /^(-?\d{1,2}\.\d{1,6}),(-?\d{1,3}\.\d{1,6}),(\d{1,6})$/;

/** `33.573100,-7.589800,20`; undefined where it is no place on earth. */
export function readPin(text: string): Pin | undefined {
  const [, latitude, longitude, accuracy] = (PIN.exec(text) ?? []).map(Number);
  if (latitude === undefined || longitude === undefined || accuracy === undefined) return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude, accuracy } : undefined;
}

export function pinText({ latitude, longitude, accuracy }: Pin): string {
  return `${latitude.toFixed(6)},${longitude.toFixed(6)},${Math.min(999_999, Math.round(accuracy))}`;
}

/** Where to see it; opened by staff alone, so that no shopper's browser calls a map. */
export function pinHref({ latitude, longitude }: Pin): string {
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
}
