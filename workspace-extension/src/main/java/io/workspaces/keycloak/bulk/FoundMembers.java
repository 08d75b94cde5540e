package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.csv.ParsedRow.Change;
import io.workspaces.keycloak.invitation.OpenInvitations;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Account;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Members;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The members whom some rows of an update are about, read with few statements. */
final class FoundMembers {
    private final Map<String, Member> byId = new HashMap<>();
    private final Map<EmailAddress, Member> byAddress = new HashMap<>();
    private final Map<String, Account> accounts;
    private final Set<String> excluded;

    private final UnaryOperator<Member> current;
    private final OpenInvitations invitations;
    private @Nullable Set<String> mailQueued;

    private FoundMembers(
            WorkspaceId workspace,
            List<Change> rows,
            Members members,
            UpdatePorts ports,
            UnaryOperator<Member> current) {
        this.current = current;
        this.invitations = ports.invitations();
        List<String> ids =
                rows.stream().map(Change::memberId).filter(Objects::nonNull).toList();
        List<EmailAddress> addresses =
                rows.stream().map(Change::address).filter(Objects::nonNull).toList();
        if (!ids.isEmpty()) {
            members.all(workspace, ids).forEach(this::add);
        }
        if (!addresses.isEmpty()) {
            members.withEmails(workspace, addresses).forEach(this::add);
        }
        List<Member> back = rows.stream()
                .filter(row -> row.status() != null && row.status() != MemberStatus.ARCHIVED)
                .flatMap(row -> find(row).stream())
                .filter(member -> member.is(MemberStatus.ARCHIVED))
                .toList();
        accounts = back.isEmpty()
                ? Map.of()
                : ports.accounts()
                        .all(
                                workspace,
                                back.stream()
                                        .map(Member::userId)
                                        .filter(Objects::nonNull)
                                        .toList());
        excluded = back.isEmpty()
                ? Set.of()
                : new HashSet<>(ports.exclusions()
                        .among(
                                workspace.realm(),
                                back.stream().flatMap(FoundMembers::subjects).toList()));
    }

    /** @param current makes the member that has to be seen of a stored one whose membership may have ended */
    static FoundMembers of(
            WorkspaceId workspace,
            List<Change> rows,
            Members members,
            UpdatePorts ports,
            UnaryOperator<Member> current) {
        return new FoundMembers(workspace, rows, members, ports, current);
    }

    private void add(Member stored) {
        Member member = current.apply(stored);
        byId.put(member.id(), member);
        if (member.email() != null) {
            byAddress.put(member.email(), member);
        }
    }

    /** By the id if the row has one, else by the address. */
    Optional<Member> find(Change row) {
        return Optional.ofNullable(
                row.memberId() != null
                        ? byId.get(row.memberId())
                        : row.address() == null ? null : byAddress.get(row.address()));
    }

    /** Whether a mail to the member has still to leave: another one would only replace it, and have to wait as well. */
    boolean isMailQueued(Member member) {
        if (mailQueued == null) {
            mailQueued = invitations.mailQueued(member.workspace(), byId.keySet());
        }
        return mailQueued.contains(member.id());
    }

    /** The status of another member that has the address. */
    @Nullable
    MemberStatus holder(@Nullable EmailAddress address, String exceptId) {
        Member holder = address == null ? null : byAddress.get(address);
        return holder == null || holder.id().equals(exceptId) ? null : holder.status();
    }

    /** Whether somebody who is Archived has an account that they could use again. */
    boolean isEnabled(String userId) {
        Account account = accounts.get(userId);
        return account != null && account.enabled();
    }

    boolean isExcluded(Member member) {
        return subjects(member).anyMatch(excluded::contains);
    }

    private static Stream<String> subjects(Member member) {
        return Stream.of(member.email() == null ? null : member.email().value(), member.userId())
                .filter(Objects::nonNull);
    }
}
