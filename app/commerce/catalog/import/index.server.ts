export { describeFileRefusal } from "./file-refusals.ts";
export { IMPORT_LIMITS } from "./limits.ts";
export { describeProblem, type ProblemCode } from "./problems.ts";
export { type Catalogue, type CatalogueRefusal, type ReadOptions, readCatalogue } from "./read-catalogue.server.ts";
export * from "./types.ts";
