import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { SqliteDialect } from "kysely";

/** kysely over `node:sqlite`: its dialect asks a statement whether it returns rows, which node answers by its columns. */
export function nodeSqliteDialect(db: DatabaseSync): SqliteDialect {
  const bind = (values: readonly unknown[]) => values as readonly SQLInputValue[];
  return new SqliteDialect({
    database: {
      close: () => undefined,
      prepare: (sql) => {
        const statement = db.prepare(sql);
        return {
          reader: statement.columns().length > 0,
          all: (values) => statement.all(...bind(values)),
          run: (values) => statement.run(...bind(values)),
          iterate: (values) => statement.iterate(...bind(values)),
        };
      },
    },
  });
}
