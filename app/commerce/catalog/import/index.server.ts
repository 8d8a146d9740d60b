export { describeFileRefusal } from "./file-refusals.ts";
export { type Columns, mapColumns } from "./formats/columns.ts";
export { IMPORT_LIMITS } from "./limits.ts";
export { describeProblem, type ProblemCode } from "./problems.ts";
export { type FileRefusal, openTable } from "./read/open-table.ts";
export { type Catalogue, type CatalogueRefusal, type ReadOptions, readCatalogue } from "./read-catalogue.server.ts";
export * from "./types.ts";
