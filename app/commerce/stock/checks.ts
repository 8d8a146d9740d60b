import { type Check, inSlices } from "../check.ts";

/** Stock: what is kept beside the ledger is the ledger's sum, everywhere. */
export const stockChecks: readonly Check[] = [
  {
    id: "I1-level",
    title: "What a variant has on hand and promised is the sum of its ledger",
    find: (read) =>
      inSlices(read, {
        ...{ table: "stock_levels", key: "variant_id", pairs: 2 },
        sql: `SELECT l.variant_id, l.on_hand, COALESCE(m.on_hand, 0) AS ledger_on_hand, l.reserved, COALESCE(m.reserved, 0) AS ledger_reserved
          FROM stock_levels l LEFT JOIN (
            SELECT variant_id, SUM(on_hand_delta) AS on_hand, SUM(reserved_delta) AS reserved
            FROM stock_movements WHERE variant_id > ? AND variant_id <= ? GROUP BY variant_id
          ) m ON m.variant_id = l.variant_id
          WHERE l.variant_id > ? AND l.variant_id <= ? AND (l.on_hand <> COALESCE(m.on_hand, 0) OR l.reserved <> COALESCE(m.reserved, 0))`,
      }),
  },
  {
    id: "I1-total",
    title: "What a variant has on hand is what lies at its locations",
    find: (read) =>
      inSlices(read, {
        ...{ table: "stock_levels", key: "variant_id", pairs: 2 },
        sql: `SELECT l.variant_id, l.on_hand, COALESCE(p.on_hand, 0) AS at_locations
          FROM stock_levels l LEFT JOIN (
            SELECT variant_id, SUM(on_hand) AS on_hand FROM location_levels
            WHERE variant_id > ? AND variant_id <= ? GROUP BY variant_id
          ) p ON p.variant_id = l.variant_id
          WHERE l.variant_id > ? AND l.variant_id <= ? AND l.on_hand <> COALESCE(p.on_hand, 0)`,
      }),
  },
  {
    id: "I1-location",
    title: "What lies at a location, on the shelf and aside, is the sum of its ledger",
    find: (read) =>
      inSlices(read, {
        ...{ table: "location_levels", key: "variant_id", pairs: 2 },
        sql: `SELECT p.variant_id, p.location_id, p.on_hand, COALESCE(m.on_hand, 0) AS ledger_on_hand, p.quarantined, COALESCE(m.quarantined, 0) AS ledger_quarantined
          FROM location_levels p LEFT JOIN (
            SELECT variant_id, location_id, SUM(on_hand_delta) AS on_hand, SUM(quarantined_delta) AS quarantined
            FROM stock_movements WHERE variant_id > ? AND variant_id <= ? AND location_id IS NOT NULL GROUP BY variant_id, location_id
          ) m ON m.variant_id = p.variant_id AND m.location_id = p.location_id
          WHERE p.variant_id > ? AND p.variant_id <= ? AND (p.on_hand <> COALESCE(m.on_hand, 0) OR p.quarantined <> COALESCE(m.quarantined, 0))`,
      }),
  },
  {
    id: "I1-places",
    title: "A movement of goods names a variant and a location that are kept",
    find: (read) =>
      inSlices(read, {
        ...{ table: "stock_movements", key: "id" },
        sql: `SELECT m.id AS movement_id, m.variant_id, m.location_id FROM stock_movements m
          WHERE m.id > ? AND m.id <= ? AND (
            NOT EXISTS (SELECT 1 FROM stock_levels l WHERE l.variant_id = m.variant_id)
            OR ((m.on_hand_delta <> 0 OR m.quarantined_delta <> 0) AND NOT EXISTS (
              SELECT 1 FROM location_levels p WHERE p.variant_id = m.variant_id AND p.location_id = m.location_id)))`,
      }),
  },
  {
    id: "I1-sold",
    title: "Nothing is promised beyond what there is, unless somebody forced it or it is sold without a count",
    find: (read) =>
      inSlices(read, {
        ...{ table: "stock_levels", key: "variant_id" },
        sql: `SELECT l.variant_id, l.on_hand, l.reserved FROM stock_levels l
          WHERE l.variant_id > ? AND l.variant_id <= ? AND (l.reserved < 0 OR (l.policy = 'deny' AND l.on_hand < l.reserved
            AND NOT EXISTS (SELECT 1 FROM stock_movements m WHERE m.variant_id = l.variant_id AND m.kind IN ('force', 'policy'))))`,
      }),
  },
];
