import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";

/** Runs SQL, each text prepared once per connection. Values are bound by position. */
export interface Statements {
  run(sql: string, ...values: SQLInputValue[]): number;
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names the row that the SQL returns
  get<T>(sql: string, ...values: SQLInputValue[]): T | undefined;
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names the row that the SQL returns
  all<T>(sql: string, ...values: SQLInputValue[]): T[];
}

/** Statements of a connection. `run` returns the number of changed rows. */
export function createStatements(db: DatabaseSync): Statements {
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = prepared.get(sql);
    if (known) return known;
    const made = db.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
  return {
    run: (sql, ...values) => Number(prepare(sql).run(...values).changes),
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names the row that the SQL returns
    get: <T>(sql: string, ...values: SQLInputValue[]) => prepare(sql).get(...values) as T | undefined,
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names the row that the SQL returns
    all: <T>(sql: string, ...values: SQLInputValue[]) => prepare(sql).all(...values) as T[],
  };
}
