import type { BlockData, NamedThing } from "#blocks/contract/index.ts";

/** What a campaign's piece is about, in the order asked; null where it is gone. */
export type PieceNames = (string | null)[];

/** Things that a piece names; null where it names none. */
export function thingsNamed(...things: readonly (NamedThing | null)[]): { named: NamedThing[] } | null {
  const named = things.filter((each) => each !== null);
  return named.length > 0 ? { named } : null;
}

export function thing(kind: NamedThing["kind"], id: string | null): NamedThing | null {
  return id === null || id === "" ? null : { kind, id };
}

/** The server half of every piece: all names of a campaign in one batch. */
export const pieceNames: BlockData<{ named: NamedThing[] }, PieceNames> = {
  async answer(requests, store) {
    const names = await store.names(requests.flatMap(({ named }) => named));
    let from = 0;
    return requests.map(({ named }) => {
      const own = names.slice(from, from + named.length);
      from += named.length;
      return own;
    });
  },
};
