export { type Erasure, erasePerson } from "./erase-person.ts";
export { exportPerson } from "./export-person.ts";
export { listErasures } from "./list-erasures.ts";
