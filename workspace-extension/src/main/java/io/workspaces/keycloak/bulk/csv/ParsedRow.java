package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.invitation.InviteRequest;
import io.workspaces.keycloak.kernel.Violation;
import java.util.List;
import java.util.Map;

/** What a row asks for, or what is wrong with it. */
public sealed interface ParsedRow {
    /** The row's number as a spreadsheet shows it. */
    long number();

    /** The address: normalized if it is one, otherwise as it is written. */
    String email();

    /**
     * A person to invite.
     *
     * @param metadata keys and values, not yet checked against the limits of metadata
     */
    record Invite(long number, InviteRequest request, Map<String, String> metadata) implements ParsedRow {
        @Override
        public String email() {
            return request.email().value();
        }

        /** Without metadata. */
        @Override
        public String toString() {
            return "Invite[" + number + "]";
        }
    }

    /** Somebody who was Archived when the file was exported. A file brings nobody back. */
    record Archived(long number, String email) implements ParsedRow {}

    /**
     * A row that cannot be understood, with at least one reason.
     *
     * @param message all reasons in one sentence, with column and cell
     */
    record Rejected(long number, String email, List<Violation> reasons, String message) implements ParsedRow {
        /** The stable code of the first reason. */
        public String code() {
            return reasons.get(0).code();
        }
    }
}
