package io.workspaces.keycloak.api.bulk;

import io.workspaces.keycloak.bulk.RowVerdict;
import org.jspecify.annotations.Nullable;

/** A row in answers. */
record RowRepresentation(
        long row,
        String email,
        String outcome,
        @Nullable String code,
        @Nullable String message) {
    static RowRepresentation of(RowVerdict verdict) {
        return new RowRepresentation(
                verdict.row(), verdict.email(), verdict.outcome().label(), verdict.code(), verdict.message());
    }
}
