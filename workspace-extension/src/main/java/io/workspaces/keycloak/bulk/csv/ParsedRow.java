package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.InviteRequest;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.Nfc;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.Violation;
import io.workspaces.keycloak.member.MemberStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
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
            NameChange name,
            @Nullable DefaultRole role,
            @Nullable List<String> groups,
            boolean emptiesMetadata,
            Map<String, ? extends @Nullable Object> metadata,
            @Nullable MemberStatus status,
            @Nullable Duration expiresIn,
            @Nullable EndChange end,
            @Nullable LanguageChange language,
            boolean archivesAgain)
            implements ParsedRow {
        /** The same of an undo: with another address to read, a name that the member had, and this metadata. */
        public Change with(String newEmail, Map<String, ? extends @Nullable Object> newMetadata) {
            return new Change(
                    number,
                    newEmail,
                    memberId,
                    address,
                    new NameChange(name.full(), name.first(), name.last(), true),
                    role,
                    groups,
                    emptiesMetadata,
                    newMetadata,
                    status,
                    expiresIn,
                    end,
                    language,
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
                    name,
                    newRole,
                    newGroups,
                    emptiesMetadata,
                    metadata,
                    newStatus,
                    expiresIn,
                    end,
                    language,
                    archiving);
        }

        /** Without metadata. */
        @Override
        public String toString() {
            return "Change[" + number + "]";
        }
    }

    /** When a membership ends from now on. */
    record EndChange(@Nullable Instant at) {}

    /** The language of mails from now on. */
    record LanguageChange(@Nullable String to) {}

    /**
     * The parts of a name as they stand in a row; null leaves a part as it is. Names of accounts may be such as nobody may
     * type here, so that only a part that is another one is judged.
     *
     * @param known whether the member had this name before, so that nothing is judged
     */
    record NameChange(
            @Nullable String full,
            @Nullable String first,
            @Nullable String last,
            boolean known) {

        /** Whether the row wants another name than this one. */
        public boolean differs(PersonName present) {
            return differs(full, present.full()) || differs(first, present.first()) || differs(last, present.last());
        }

        /** @throws io.workspaces.keycloak.kernel.WorkspacesException {@code invalid_request} if it is no name */
        public PersonName of(PersonName present) {
            // The same full name may be split elsewhere.
            if (!differs(present)) {
                return present;
            }
            if (full != null) {
                return PersonName.ofFullName(full, Column.FULL_NAME.field());
            }
            String newFirst = differs(first, present.first()) ? Objects.requireNonNull(first) : "";
            String newLast = differs(last, present.last()) ? Objects.requireNonNull(last) : "";
            PersonName judged = known
                    ? new PersonName(newFirst, newLast)
                    : PersonName.of(newFirst, newLast, Column.FIRST_NAME.field(), Column.LAST_NAME.field());
            return new PersonName(
                    differs(first, present.first()) ? judged.first() : present.first(),
                    differs(last, present.last()) ? judged.last() : present.last());
        }

        private static boolean differs(@Nullable String cell, String present) {
            return cell != null && !cell.equals(present) && !plain(cell).equals(plain(present));
        }

        /** What files keep of a name: spaces around it, and more than one between its words, get lost. */
        private static String plain(String name) {
            return Nfc.isBeyond(name, MAX_NAME)
                    ? name
                    : Blanks.strip(SPACES.matcher(Nfc.of(name)).replaceAll(" "));
        }
    }

    /** Longest full name. */
    int MAX_NAME = 2 * PersonName.MAX_LENGTH + 1;

    Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

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
