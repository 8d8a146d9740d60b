/** Who the demo shop's history says set it up. */
export const seeder = { actor: { kind: "system" as const, name: "Maison Zellige" } };
