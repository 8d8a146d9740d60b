/** Written out, because laying a table out as cards (`display: flex`) would take the meaning of its elements away. */
export const asTable = { role: "table" } as const;
export const asRowGroup = { role: "rowgroup" } as const;
export const asRow = { role: "row" } as const;
export const asCell = { role: "cell" } as const;
