/** Patterns over paths relative to the project, shared by the rules. */

export const kernel = "^app/commerce/kernel/";

/**
 * The engine's domains, in the order of the house: each may know those before it, and only through their doors. What it
 * needs from a later one it declares as a port, or keeps as a projection fed by events.
 */
export const domains = [
  ...["places", "catalog", "customers", "suppliers"],
  ...["shipping", "tax", "stock", "offers", "pricing"],
  ...["carts", "orders", "shipments", "payments"],
  ...["returns", "invoices", "fraud", "loyalty", "segments", "leads", "reviews"],
  "checkout",
  "privacy",
  ...["analytics", "forecasting", "chatbot", "experiments"],
  "outbox",
] as const;

/** What all domains stand on, beside the kernel: the context of a command, the shop's policy, the words of refusals. */
export const commerceGround = "^app/commerce/(refusal-messages/)?[a-z-]+(\\.test)?\\.ts$";

const commerceDoors = "^app/commerce/([^/]+/index\\.server|[a-z-]+)\\.ts$";

/** Every path of ours; packages and Node's own modules are outside it. */
export const anyRoom = "^(app|bench|bin|blocks|builder|e2e|migrations|runtime|templates)/";

/** Tests compose what production keeps apart; their helpers lie in folders named testing. */
export const tests = "(\\.test\\.tsx?$|/testing/)";

export interface Room {
  name: string;
  /** Which files the room holds. */
  path: string;
  /** What they may import, besides each other, packages and Node. */
  may: readonly string[];
  /** What to do where something else is wanted. */
  instead: string;
}

const doorsOf = (...rooms: string[]) => `^app/(${rooms.join("|")})/index\\.server\\.ts$`;

/** Who may know whom, room by room. The engine's domains have rules of their own. */
export const rooms: readonly Room[] = [
  {
    name: "kernel",
    path: kernel,
    may: [],
    instead: "The kernel is pure and stands alone: move the code to the domain that needs it, or pass the value in.",
  },
  {
    name: "commerce",
    path: "^app/commerce/(?!kernel/)",
    may: ["^app/commerce/", "^app/platform/db/"],
    instead:
      "The engine knows the database and no other room: declare a port in the domain's ports.ts and wire it in app/server/wire.server.ts.",
  },
  {
    name: "integrations",
    path: "^app/integrations/",
    may: [kernel, "^app/commerce/[^/]+/ports\\.ts$", commerceDoors, "^app/platform/", doorsOf("settings")],
    instead: "An adapter implements a port: import the domain's ports.ts (or its door), the platform, nothing else.",
  },
  {
    name: "documents",
    path: "^app/documents/",
    may: [kernel, commerceDoors, "^runtime/", "^blocks/contract/", "^app/platform/"],
    instead:
      "Documents know the engine by its doors (index.server.ts), the runtime and the platform; the routes bring the rest.",
  },
  {
    name: "campaigns",
    path: "^app/campaigns/",
    may: [kernel, commerceDoors, "^runtime/", "^blocks/contract/", "^app/platform/", doorsOf("documents", "settings")],
    instead:
      "A campaign puts documents and the engine together by their doors (index.server.ts); how the shop shows it is the storefront's business.",
  },
  {
    name: "events",
    path: "^app/events/",
    may: [
      ...[kernel, commerceGround, commerceDoors, "^app/platform/", doorsOf("documents", "campaigns")],
      "^runtime/(campaigns|events)/",
    ],
    instead: "Events are counted beside the shop: the engine and documents are known by their doors (index.server.ts).",
  },
  {
    name: "storefront",
    path: "^app/storefront/",
    may: [
      kernel,
      commerceDoors,
      "^runtime/",
      "^blocks/(contract|parts|actions)/",
      "^templates/starter/",
      "^app/platform/",
      doorsOf("documents", "campaigns", "settings", "media"),
      "^app/media/(sizes|types)\\.ts$",
    ],
    instead:
      "The storefront binds the runtime to the engine by doors (index.server.ts): go through a door, or let the route pass it in.",
  },
  {
    name: "exports",
    path: "^app/exports/",
    may: [
      kernel,
      commerceGround,
      commerceDoors,
      "^app/commerce/[^/]+/words\\.ts$",
      "^app/platform/(db|storage)/",
      // Answers are written under the questions of the form that asked.
      doorsOf("documents"),
      "^runtime/",
      "^blocks/contract/",
    ],
    instead:
      "A file is written from what a domain's door (index.server.ts) answers; who may have it is the route's business.",
  },
  {
    name: "house-data",
    path: "^app/(settings|staff|media)/",
    may: [kernel, commerceGround, "^app/platform/", doorsOf("settings", "staff", "media")],
    instead: "Settings, staff and media know the platform and each other's doors: let the route or app/server compose.",
  },
  {
    name: "admin",
    path: "^app/admin/",
    may: [
      kernel,
      "^app/ui/",
      "^builder/",
      "^blocks/",
      "^runtime/",
      "^app/commerce/[^/]+/(desk|machine|types|words)\\.ts$",
      commerceDoors,
      doorsOf("documents", "campaigns", "events", "settings", "staff", "media", "storefront"),
      "^app/staff/(permissions|types)\\.ts$",
      "^app/storefront/store-path\\.ts$",
      "^app/commerce/(context|refusals|shop)\\.ts$",
      "^app/((campaigns|documents)/types|media/sizes)\\.ts$",
      "^templates/starter/(starters|form-names|campaign-names)\\.ts$",
    ],
    instead:
      "Admin screens get their data from the route's loader; import doors and types, never a domain's inside or the platform.",
  },
  {
    name: "ui",
    path: "^app/ui/",
    may: [kernel],
    instead: "The design system knows nothing of the app: take the value as a prop.",
  },
  {
    name: "platform",
    path: "^app/platform/",
    may: [kernel],
    instead: "The platform carries the other rooms and imports none of them: take what you need as an argument.",
  },
  {
    name: "block-contract",
    path: "^blocks/contract/",
    may: [kernel],
    instead: "The contract is what everybody agrees on: it may use kernel types and nothing else.",
  },
  {
    name: "block-parts",
    path: "^blocks/parts/",
    may: ["^blocks/contract/", kernel],
    instead: "Parts are drawn by several blocks and know none of them: take what differs as a prop.",
  },
  {
    name: "block-actions",
    path: "^blocks/actions/",
    may: ["^blocks/contract/", kernel],
    instead: "An action declares its settings and words; what does it belongs into app/server/form-actions.",
  },
  {
    name: "runtime",
    path: "^runtime/",
    may: ["^blocks/", kernel],
    instead:
      "The runtime knows blocks and kernel: declare a data port in blocks/contract and let app/storefront bind it.",
  },
  {
    name: "builder",
    path: "^builder/",
    // The registry is the one list of all blocks; the rest of the runtime is the shop's own business.
    may: [
      "^blocks/",
      "^runtime/(campaigns|checks|cost|document|forms|render|structured|theme)/",
      "^runtime/registry\\.ts$",
      kernel,
      "^app/ui/",
    ],
    instead: "The editor reaches outside through builder/ports.ts, which app/admin/editor implements.",
  },
  {
    name: "migrations",
    path: "^migrations/",
    may: [kernel, "^app/platform/db/"],
    instead: "A migration must mean the same for ever: write its SQL out; a model or a command would change under it.",
  },
  {
    name: "templates",
    path: "^templates/",
    may: [kernel, "^blocks/contract/", "^runtime/(registry|document/tree)\\.ts$"],
    instead: "Templates are data: let the room that sends or opens them load them.",
  },
  {
    name: "e2e",
    path: "^e2e/(fakes|fixtures|flows|specs)/",
    may: [kernel, "^e2e/", "^templates/", "^runtime/testing/fuzz/"],
    instead: "A journey sees the shop from outside, as a person does: use the page, the API or the command line.",
  },
  {
    name: "bench",
    path: "^bench/",
    may: [
      kernel,
      "^bin/(lib/|suite/tree-hash\\.ts$)",
      "^e2e/",
      "^templates/",
      "^app/commerce/(pricing/index\\.server|offers/types)\\.ts$",
      // The engine of forms and the choice of campaigns are pure, and measured without a shop around them.
      ...[
        "^runtime/campaigns/",
        "^runtime/forms/",
        "^runtime/document/registry\\.ts$",
        "^blocks/form/\\w+/block\\.ts$",
        "^blocks/contract/",
      ],
    ],
    instead: "A benchmark measures the built shop from outside: start it with e2e/fixtures and speak HTTP.",
  },
];
