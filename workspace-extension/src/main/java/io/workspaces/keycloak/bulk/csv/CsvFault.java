package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;

/** Refusals of a file that say where it is broken. */
final class CsvFault {
    private CsvFault() {}

    static WorkspacesException at(long row, int column, String what) {
        return WorkspacesException.of(ErrorCode.CSV_INVALID, "row %d, column %d: %s".formatted(row, column, what))
                .with("row", row)
                .with("column", column);
    }

    static WorkspacesException tooLarge(String what) {
        return WorkspacesException.of(ErrorCode.TOO_LARGE, what);
    }
}
