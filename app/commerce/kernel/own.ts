/**
 * An entry of a table by a word from outside (a document, an answer, a request). `constructor` and its like, which every
 * object inherits, are no entries: without this they are found where nothing was put.
 */
export function own<V>(table: Readonly<Record<string, V>> | undefined, key: string): V | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}
