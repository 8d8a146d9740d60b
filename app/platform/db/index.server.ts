export { addUp, inFewSizes } from "./add-up.ts";
export { isDuplicate, isLockTimeout, UnknownOutcome } from "./failures.ts";
export { openDatabase } from "./open-database.server.ts";
export { readOnce } from "./read-once.ts";
export { caseOf, groupRows, jsonOf, marks, rowMarks } from "./rows.ts";
export type { Bind, Db, Dialect, Reader, Row, Tx } from "./types.ts";
export { withTransaction } from "./with-transaction.server.ts";
