package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.LanguageTag;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An edit of a member that is worked out but not stored: the one decision behind every way to edit.
 *
 * @param effect what it does beyond what was asked for
 */
public record MemberEdit(Member before, Member after, Optional<Effect> effect) {
    /**
     * Does not look for the last Admin, who is counted when the edit is stored.
     *
     * @param holder the status of another member that has the wanted address, or null
     * @param languages those that the realm supports
     * @throws WorkspacesException {@code invalid_request}, {@code name_owned_by_account}, {@code member_exists};
     *     {@code member_status} if role or groups of an Archived member would change
     */
    public static MemberEdit of(
            Member member,
            MemberPatch patch,
            RoleRules rules,
            @Nullable MemberStatus holder,
            Set<String> languages,
            Instant now) {
        checkIdentity(member, patch, holder);
        checkLanguage(member, patch, languages);
        Set<String> groups = patch.groups() == null ? null : rules.resolve(patch.groups(), "groups");
        RoleRules.Assignment outcome = rules.move(member.role(), member.groups(), patch.role(), groups);
        Member changed = identity(member, patch).withPlacement(outcome.role(), outcome.groups());
        requireNotArchived(member, changed);
        requireNotOver(member, changed, now);
        return new MemberEdit(member, changed, rules.effect(member, patch.role(), outcome));
    }

    /** Whether the edit sends the invitation to another address. */
    public boolean invitesElsewhere() {
        return after.is(MemberStatus.INVITED) && !Objects.equals(before.email(), after.email());
    }

    private static void checkIdentity(Member member, MemberPatch patch, @Nullable MemberStatus holder) {
        boolean owned = member.userId() != null;
        if (owned && (differs(named(patch), member.name()) || differs(patch.email(), member.email()))) {
            throw WorkspacesException.of(ErrorCode.NAME_OWNED_BY_ACCOUNT);
        }
        if (holder != null) {
            throw MemberConflicts.exists(holder);
        }
    }

    /** A language that the realm had once stays. */
    private static void checkLanguage(Member member, MemberPatch patch, Set<String> languages) {
        if (patch.profile() != null
                && !Objects.equals(patch.profile().locale(), member.profile().locale())) {
            LanguageTag.require(patch.profile().locale(), languages, "locale");
        }
    }

    /** Refuses changes of role and groups of Archived members, who get back what they had when they are unarchived. */
    private static void requireNotArchived(Member before, Member after) {
        boolean roleChanges = before.role() != after.role() || !before.groups().equals(after.groups());
        if (roleChanges && before.is(MemberStatus.ARCHIVED)) {
            throw MemberConflicts.status(before.status());
        }
    }

    /** Refuses an end in the past. Archived members keep the one that they had. */
    private static void requireNotOver(Member before, Member after, Instant now) {
        boolean kept = after.is(MemberStatus.ARCHIVED)
                && Objects.equals(
                        before.profile().activeUntil(), after.profile().activeUntil());
        if (!kept) {
            after.requireNotEnded(now);
        }
    }

    private static boolean differs(@Nullable Object wanted, @Nullable Object present) {
        return wanted != null && !wanted.equals(present);
    }

    private static @Nullable PersonName named(MemberPatch patch) {
        return patch.profile() == null ? null : patch.profile().name();
    }

    private static Member identity(Member member, MemberPatch patch) {
        EmailAddress email = patch.email() == null ? member.email() : patch.email();
        Profile profile = patch.profile() == null ? member.profile() : patch.profile();
        Member changed = member.withIdentity(email, profile, member.flags());
        // Another address is another account's.
        return Objects.equals(email, member.email())
                ? changed
                : changed.withFlag(MemberFlag.ACCOUNT_NOT_WRITABLE, false);
    }
}
