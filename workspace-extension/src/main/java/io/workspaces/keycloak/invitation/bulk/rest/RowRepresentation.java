package io.workspaces.keycloak.invitation.bulk.rest;

import io.workspaces.keycloak.invitation.bulk.RowVerdict;
import org.jspecify.annotations.Nullable;

/** A row in answers. */
public record RowRepresentation(
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
