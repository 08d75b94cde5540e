package io.workspaces.client.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of a workspace.
 *
 * @param id an opaque id, which stays the same while the member is invited, active and archived
 * @param email the email address; null if the account has none
 * @param profile what the workspace knows of the person beside this
 * @param roleText {@link #role()} as the server calls it
 * @param groups the custom groups
 * @param statusText {@link #status()} as the server calls it
 * @param archivedReason why the member is archived, such as {@code admin}, {@code left_in_keycloak} or
 *     {@code expired}
 * @param activeUntil when the membership ends, if it does
 * @param userId the id of the account, once the member is active
 * @param hasMetadata whether the member has metadata
 * @param invitation the open invitation, while the member is invited
 * @param invitedAt when the member was invited
 * @param joinedAt when the member became active
 * @param flags such as {@code email_conflict} or {@code account_not_writable}, and for realm admins {@code archived_everywhere}
 * @param version a number that grows with each change
 */
public record Member(
        String id,
        @Nullable String email,
        Profile profile,
        String roleText,
        List<Reference> groups,
        String statusText,
        @Nullable String archivedReason,
        @Nullable Instant activeUntil,
        @Nullable String userId,
        boolean hasMetadata,
        @Nullable OpenInvitation invitation,
        @Nullable Instant invitedAt,
        @Nullable Instant joinedAt,
        List<String> flags,
        long version) {
    /**
     * Returns the first name.
     *
     * @return the name, if known
     */
    public @Nullable String firstName() {
        return profile.firstName();
    }

    /**
     * Returns the last name.
     *
     * @return the name, if known
     */
    public @Nullable String lastName() {
        return profile.lastName();
    }

    /**
     * Returns the full name.
     *
     * @return the name, if known
     */
    public @Nullable String fullName() {
        return profile.fullName();
    }

    /**
     * Returns the language that emails to the member are in until their account has one.
     *
     * @return a BCP 47 tag; null for the realm's language
     */
    public @Nullable String locale() {
        return profile.locale();
    }

    /**
     * Returns the default role.
     *
     * @return the default role; {@link Role#UNKNOWN} if this version of the SDK does not know it
     */
    public Role role() {
        return Role.of(roleText);
    }

    /**
     * Returns invited, active or archived.
     *
     * @return invited, active or archived; {@link MemberStatus#UNKNOWN} if this version of the SDK does not know it
     */
    public MemberStatus status() {
        return MemberStatus.of(statusText);
    }
}
