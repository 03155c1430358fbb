public import Postgres
public import Training

// Errors of the database whose descriptions hold names and statements, never a value of a row.

extension PostgresError: LoggableFault {}
extension DatabaseFault: LoggableFault {}
extension MigrationFault: LoggableFault {}
