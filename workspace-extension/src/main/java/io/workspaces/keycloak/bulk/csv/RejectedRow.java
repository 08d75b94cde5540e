package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.kernel.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** A row that cannot be understood, with at least one reason. */
public record RejectedRow(long number, String email, List<Violation> reasons) implements RowReading {
    /** The stable code of the first reason. */
    public String code() {
        return reasons.get(0).code();
    }

    /** All reasons in one sentence. */
    public String message() {
        return reasons.stream()
                .map(reason -> reason.field() + " " + reason.message())
                .collect(Collectors.joining("; "));
    }
}
