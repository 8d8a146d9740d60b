const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

export const NODE_ID_PATTERN = "^[a-z0-9][a-z0-9-]{0,39}$";

/** A fresh node id: ten random characters (51 bits), unique within any document with room to spare. */
export function newNodeId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => ALPHABET[byte % 36]).join("");
}
