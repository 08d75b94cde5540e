package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies names and addresses of accounts to their members. An address is copied once it is verified. */
public final class AccountSync {
    private final WorkspaceLocks locks;
    private final Members members;
    private final Accounts accounts;
    private final AuditTrail trail;

    public AccountSync(WorkspaceLocks locks, Members members, Accounts accounts, AuditTrail trail) {
        this.locks = locks;
        this.members = members;
        this.accounts = accounts;
        this.trail = trail;
    }

    /**
     * Updates the members behind the account in all workspaces of the realm.
     *
     * @param federated whether a directory knows more of the account than its row; a row is read again once the
     *     workspace is locked, since a later change may have been faster
     */
    public void follow(Actor actor, String realm, Account account, boolean federated) {
        members.ofUser(realm, account.id()).stream()
                .filter(member -> differs(member, account))
                .sorted(Comparator.comparing(member -> member.workspace().organization()))
                .forEach(member -> {
                    WorkspaceId workspace = member.workspace();
                    locks.lock(workspace);
                    Optional.ofNullable(
                                    federated
                                            ? account
                                            : accounts.all(workspace, List.of(account.id()))
                                                    .get(account.id()))
                            .ifPresent(now -> follow(actor, workspace, now));
                });
    }

    /** The same in one workspace, which is locked: to lock others now would be out of their order. */
    void follow(Actor actor, WorkspaceId workspace, Account account) {
        members.findByUser(workspace, account.id())
                .ifPresent(member -> save(actor, member, following(member, account)));
    }

    /**
     * Gives an address that a member has given up to members whose account has it and who could not have it before.
     * Called after an address is taken from a member, with the workspace locked.
     */
    void released(Actor actor, WorkspaceId workspace, @Nullable EmailAddress address) {
        if (address != null) {
            accounts.withEmail(workspace, address).forEach(account -> members.findByUser(workspace, account.id())
                    .ifPresent(member -> save(actor, member, following(member, account))));
        }
    }

    /** The same for addresses that many members have given up. */
    public void released(Actor actor, WorkspaceId workspace, Collection<EmailAddress> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        // Who could not have an address is flagged.
        List<Member> waiting = members.flagged(workspace).stream()
                .filter(member -> member.userId() != null)
                .toList();
        Map<String, Account> found = accounts.all(
                workspace, waiting.stream().map(Member::requireUserId).toList());
        for (Member member : waiting) {
            Account account = found.get(member.requireUserId());
            if (account != null && account.email() != null && addresses.contains(account.email())) {
                save(actor, member, following(member, account));
            }
        }
    }

    /** Whether the member differs from the account in anything that could be copied. */
    boolean differs(Member member, Account account) {
        return !following(member, account).equals(member);
    }

    private static boolean addressDiffers(Member member, Account account) {
        return account.email() != null
                && account.emailVerified()
                && !account.email().equals(member.email());
    }

    /**
     * The member with the account's name and address. If another member has the address, it is not copied and the
     * member is flagged instead.
     */
    private Member following(Member member, Account account) {
        EmailAddress email = member.email();
        Set<MemberFlag> flags = EnumSet.noneOf(MemberFlag.class);
        flags.addAll(member.flags());
        flags.remove(MemberFlag.EMAIL_CONFLICT);
        EmailAddress wanted = account.email();
        if (wanted != null && addressDiffers(member, account)) {
            if (members.findByEmail(member.workspace(), wanted).isPresent()) {
                flags.add(MemberFlag.EMAIL_CONFLICT);
            } else {
                email = wanted;
            }
        }
        return member.withIdentity(email, member.profile().named(account.name()), flags);
    }

    private void save(Actor actor, Member before, Member after) {
        if (before.equals(after)) {
            return;
        }
        members.save(after);
        trail.record(MemberAuditEntry.entry(actor, before, after, List.of()));
        if (!Objects.equals(before.email(), after.email())) {
            released(actor, before.workspace(), before.email());
        }
    }
}
