import type { BlockMigrations } from "#blocks/contract/index.ts";

/**
 * 1 → 2: `until` and `label` got the names people use, and the end got words of its own. 2 → 3: beside a date, the end of
 * an offer or of a visit's hours.
 */
export const migrations: BlockMigrations = {
  1: ({ until, label }) => ({
    endsAt: until,
    title: label,
    ended: { fr: "L’offre est terminée", ar: "انتهى العرض", en: "The offer is over" },
    look: "boxes",
  }),
  2: (props) => ({ ...props, mode: "date", product: null, hours: 24 }),
};
