import type { IForbiddenRuleType } from "dependency-cruiser";
import { anyRoom, commerceGround, domains, kernel, rooms, tests } from "./rooms.ts";

/** What the bundler takes for code; the path that a rule names is the file itself. */
const notTests = { pathNot: tests };

const roomRules: IForbiddenRuleType[] = rooms.map(({ name, path, may, instead }) => ({
  name: `room-${name}`,
  severity: "error",
  comment: instead,
  from: { path, ...notTests },
  to: { path: anyRoom, pathNot: [path, ...may] },
}));

const domainRules: IForbiddenRuleType[] = domains.map((domain, place) => {
  const known = domains.slice(0, place);
  const doors = known.length === 0 ? [] : [`^app/commerce/(${known.join("|")})/index\\.server\\.ts$`];
  return {
    name: `domain-${domain}`,
    severity: "error",
    comment:
      `${domain} may import the kernel and the door (index.server.ts) of a domain before it in the list` +
      `${place === 0 ? " (it is the first)" : ""}. Needed from a later one? Declare a port in ${domain}/ports.ts, or keep a projection fed by its events.`,
    from: { path: `^app/commerce/${domain}/`, ...notTests },
    to: { path: "^app/commerce/", pathNot: [kernel, commerceGround, `^app/commerce/${domain}/`, ...doors] },
  };
});

const others: IForbiddenRuleType[] = [
  {
    name: "commerce-unlisted",
    severity: "error",
    comment:
      "This folder is no domain of the house: give it its place in the order (bin/checks/boundaries/rooms.ts) or move the file.",
    from: { path: "^app/commerce/", pathNot: [`^app/commerce/(kernel|${domains.join("|")})/`, commerceGround, tests] },
    to: {},
  },
  {
    name: "kernel-without-node",
    severity: "error",
    comment: "The kernel also runs in the browser: leave Node's own modules to the platform and pass the value in.",
    from: { path: kernel, ...notTests },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "commerce-without-web",
    severity: "error",
    comment:
      "The engine is plain TypeScript: a route parses the request and draws the answer; commands take and return values.",
    from: { path: "^app/commerce/" },
    to: { path: "(^|/)node_modules/(react|react-dom|@remix-run/[^/]+|express)/" },
  },
  {
    name: "block-alone",
    severity: "error",
    comment:
      "A block knows the contract, blocks/parts and the kernel: nest another block through a slot, draw what both show in blocks/parts.",
    from: { path: "^blocks/(?!contract/|parts/|actions/)([^/]+/[^/]+)/", ...notTests },
    to: { path: anyRoom, pathNot: ["^blocks/$1/", "^blocks/(contract|parts|actions)/", kernel] },
  },
  {
    name: "block-packages",
    severity: "error",
    comment:
      "A block stands on react (render) and gsap (islands) alone: what needs more belongs to the runtime or behind a data port.",
    from: { path: "^blocks/", ...notTests },
    to: { path: "(^|/)node_modules/", pathNot: "(^|/)node_modules/(@types/)?(react|lucide-react|gsap)/" },
  },
  {
    name: "gsap-in-islands",
    severity: "error",
    comment:
      "Motion runs in the browser: use gsap in island.client.ts or runtime/islands; a document names effects, never the engine.",
    from: { pathNot: ["/island\\.client\\.ts$", "^runtime/islands/", tests] },
    to: { path: "(^|/)node_modules/gsap/" },
  },
  {
    name: "grapesjs-in-canvas",
    severity: "error",
    comment: "Only builder/canvas speaks to GrapesJS: use the commands of builder/session.",
    // bench/rivals measures it bare, beside ours.
    from: { pathNot: "^(builder/canvas|bench/rivals)/" },
    to: { path: "(^|/)node_modules/grapesjs/" },
  },
  {
    name: "dnd-kit-in-panels",
    severity: "error",
    comment:
      "dnd-kit lives in builder/panels, whose lists stand beside a canvas, and in app/ui/sortable-list.tsx, which every list of the admin uses: take it from there.",
    from: { pathNot: ["^builder/panels/", "^app/ui/sortable-list\\.tsx$"] },
    to: { path: "(^|/)node_modules/@dnd-kit/" },
  },
  {
    name: "remix-at-the-edge",
    severity: "error",
    comment:
      "Remix stays in routes, root, server and admin, so that the framework can be changed in a week: pass values in.",
    from: { pathNot: ["^app/(routes|server|admin)/", "^app/[^/]+\\.tsx?$", "^[^/]+\\.(ts|js)$", "^bin/", tests] },
    to: { path: "(^|/)node_modules/@remix-run/" },
  },
  {
    name: "nobody-imports-routes",
    severity: "error",
    comment: "A route is an end: move what both need into the domain, documents, storefront or admin.",
    from: { pathNot: ["^app/routes/", "^app/routes\\.ts$", tests] },
    to: { path: "^app/routes(/|\\.ts$)" },
  },
  {
    name: "nobody-imports-server",
    severity: "error",
    comment:
      "The composition root imports everybody and is imported by nobody: take the value as an argument, or declare a port. Routes get theirs from Remix's load context.",
    from: { pathNot: ["^app/server/", tests] },
    to: { path: "^app/server/" },
  },
  {
    name: "no-test-in-production",
    severity: "error",
    comment: "Tests and their helpers are not shipped: move the shared code out of the test.",
    from: { pathNot: [tests, "^(e2e|bench|bin)/", "^[^/]+\\.(ts|js)$"] },
    to: { path: tests },
  },
  {
    name: "no-circle",
    severity: "error",
    comment: "Two files that need each other are one idea or three: move what both need into a third, or pass it in.",
    from: {},
    to: { circular: true },
  },
  {
    name: "resolvable",
    severity: "error",
    comment: "Imports name the file in full (#app/…/file.ts); a package must stand in package.json.",
    // bench/rivals has a package.json of its own, installed when they are measured.
    from: { pathNot: "^bench/rivals/" },
    // Vite's own kinds: a query (?url, ?raw) and a virtual module are met in the build alone.
    to: { couldNotResolve: true, pathNot: ["^virtual:", "\\?[a-z]+$"] },
  },
];

/** Every rule of the house on who may know whom. @see rooms.ts for the table */
export const rules: readonly IForbiddenRuleType[] = [...roomRules, ...domainRules, ...others];
