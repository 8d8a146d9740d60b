/** A key beside one that is taken: `media/ab/ef.webp` → `media/ab/ef-9k2m4d.webp`, made of a new asset's id. */
export function otherKey(key: string, id: string): string {
  const slash = key.lastIndexOf("/");
  const dot = key.indexOf(".", slash);
  return `${key.slice(0, dot)}-${id.slice(-6).toLowerCase()}${key.slice(dot)}`;
}
