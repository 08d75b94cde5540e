package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.InviteRequest;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.Violation;
import io.workspaces.keycloak.member.MemberStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /**
     * What a file wants of somebody who may be a member; null leaves a value as it is.
     *
     * @param email the address for people to read
     * @param address how to find the member without an id, and the address that they get
     * @param groups the whole list
     * @param emptiesMetadata whether all metadata goes
     * @param metadata a merge patch, in which null removes a key; not yet checked against the limits of metadata;
     *     values are texts, or objects as in requests
     * @param archivesAgain whether {@code status} gives somebody who is Archived already another reason for it; not in files,
     *     which say Archived of everybody who was so when they were written
     */
    record Change(
            long number,
            String email,
            @Nullable String memberId,
            @Nullable EmailAddress address,
            ProfileChange profile,
            @Nullable DefaultRole role,
            @Nullable List<String> groups,
            boolean emptiesMetadata,
            Map<String, ? extends @Nullable Object> metadata,
            @Nullable MemberStatus status,
            @Nullable Duration expiresIn,
            boolean archivesAgain)
            implements ParsedRow {
        /** The same of an undo: with another address to read, a name that the member had, and this metadata. */
        public Change with(String newEmail, Map<String, ? extends @Nullable Object> newMetadata) {
            return new Change(
                    number,
                    newEmail,
                    memberId,
                    address,
                    profile.known(),
                    role,
                    groups,
                    emptiesMetadata,
                    newMetadata,
                    status,
                    expiresIn,
                    archivesAgain);
        }

        /**
         * The same that wants this of the member; null leaves a value as it is.
         *
         * @param archiving whether whoever is Archived for another reason then is so by an admin
         */
        public Change wanting(
                @Nullable DefaultRole newRole,
                @Nullable List<String> newGroups,
                @Nullable MemberStatus newStatus,
                boolean archiving) {
            return new Change(
                    number,
                    email,
                    memberId,
                    address,
                    profile,
                    newRole,
                    newGroups,
                    emptiesMetadata,
                    metadata,
                    newStatus,
                    expiresIn,
                    archiving);
        }

        /** Without metadata. */
        @Override
        public String toString() {
            return "Change[" + number + "]";
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
