import { type Sequelize, Transaction } from "sequelize";

/**
 * A Sequelize transaction over a connection that is already in one, so that models can take part. Sequelize neither
 * begins nor ends it: `withTransaction` does, and says what a failed COMMIT means.
 */
export function transactionOn(sequelize: Sequelize, connection: object): Transaction {
  return Object.assign(new Transaction(sequelize, {}), { connection });
}
