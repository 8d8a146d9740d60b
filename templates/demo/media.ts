/** Where a drawn picture of the demo shop lies in the shop's media. */
export function demoMedia(key: string): string {
  return `media/demo/${key}.${key === "logo" ? "png" : "jpg"}`;
}
