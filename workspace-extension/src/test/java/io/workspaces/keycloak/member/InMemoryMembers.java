package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Members in a map, with the unique keys that the table has. */
public final class InMemoryMembers implements Members {
    private final Map<String, Member> rows = new TreeMap<>();
    private final InMemoryAccounts accounts;
    private final Clock clock;

    InMemoryMembers(InMemoryAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    private List<Member> where(Predicate<Member> condition) {
        return rows.values().stream().filter(condition).toList();
    }

    public Collection<Member> all() {
        return new ArrayList<>(rows.values());
    }

    @Override
    public Optional<Member> find(WorkspaceId workspace, String id) {
        return Optional.ofNullable(rows.get(id)).filter(m -> m.workspace().equals(workspace));
    }

    @Override
    public Optional<Member> findByEmail(WorkspaceId workspace, EmailAddress email) {
        return where(m -> email.equals(m.email())).stream().findFirst();
    }

    @Override
    public Optional<Member> findByUser(WorkspaceId workspace, String userId) {
        return where(m -> userId.equals(m.userId())).stream().findFirst();
    }

    @Override
    public List<Member> ofUser(String realm, String userId) {
        return where(m -> userId.equals(m.userId()));
    }

    @Override
    public List<Member> invited(String realm, EmailAddress email) {
        return where(m -> m.is(MemberStatus.INVITED) && email.equals(m.email()));
    }

    @Override
    public List<Member> all(WorkspaceId workspace, Collection<String> ids) {
        return where(m -> ids.contains(m.id()));
    }

    @Override
    public List<Member> inGroup(WorkspaceId workspace, String groupId) {
        return where(m -> m.groups().contains(groupId));
    }

    @Override
    public List<Member> withRole(WorkspaceId workspace, DefaultRole role) {
        return where(m -> m.role() == role);
    }

    @Override
    public List<Member> withAccount(WorkspaceId workspace) {
        return where(m -> m.userId() != null);
    }

    @Override
    public List<Member> withAccount(WorkspaceId workspace, String afterMemberId, int max) {
        return where(m -> m.userId() != null && m.id().compareTo(afterMemberId) > 0).stream()
                .limit(max)
                .toList();
    }

    @Override
    public Map<EmailAddress, MemberStatus> statuses(WorkspaceId workspace, Collection<EmailAddress> emails) {
        Map<EmailAddress, MemberStatus> statuses = new HashMap<>();
        emails.forEach(email -> findByEmail(workspace, email).ifPresent(m -> statuses.put(email, m.status())));
        return statuses;
    }

    @Override
    public boolean hasLastingAdmin(WorkspaceId workspace, String exceptMemberId) {
        return lastingAdmins(workspace).stream().anyMatch(id -> !id.equals(exceptMemberId));
    }

    @Override
    public List<Member> withEmails(WorkspaceId workspace, Collection<EmailAddress> emails) {
        return where(m -> m.email() != null && emails.contains(m.email()));
    }

    @Override
    public List<Member> flagged(WorkspaceId workspace) {
        return where(m -> !m.flags().isEmpty());
    }

    @Override
    public Set<String> lastingAdmins(WorkspaceId workspace) {
        Set<String> ids = new HashSet<>();
        where(Member::lastingAdmin).stream()
                .filter(m -> accounts.find(workspace, m.requireUserId())
                        .filter(Account::enabled)
                        .isPresent())
                .forEach(m -> ids.add(m.id()));
        return ids;
    }

    @Override
    public SeatUse seats(WorkspaceId workspace) {
        return rows.values().stream().map(SeatUse::of).reduce(SeatUse.NONE, SeatUse::plus);
    }

    /** Nothing is counted but when somebody asks. */
    @Override
    public void recount(WorkspaceId workspace) {}

    @Override
    public Optional<WorkspaceId> nextWithEnded(Set<String> butOrganizations) {
        return where(this::ended).stream()
                .map(Member::workspace)
                .filter(workspace -> !butOrganizations.contains(workspace.organization()))
                .findFirst();
    }

    @Override
    public List<String> ended(WorkspaceId workspace, String afterMemberId, int max) {
        return where(m -> ended(m) && m.id().compareTo(afterMemberId) > 0).stream()
                .map(Member::id)
                .limit(max)
                .toList();
    }

    private boolean ended(Member member) {
        return !member.is(MemberStatus.ARCHIVED) && member.ended(clock.instant());
    }

    @Override
    public void add(Member member) {
        save(member);
    }

    @Override
    public void save(Member member) {
        boolean taken = rows.values().stream()
                .filter(other -> !other.id().equals(member.id()))
                .anyMatch(other -> (other.email() != null && other.email().equals(member.email()))
                        || (other.userId() != null && other.userId().equals(member.userId())));
        if (taken) {
            throw new IllegalStateException("address or account twice: " + member);
        }
        rows.put(member.id(), member);
    }

    @Override
    public void place(Collection<Member> moved) {
        moved.forEach(member -> rows.computeIfPresent(
                member.id(), (id, present) -> present.withPlacement(member.role(), member.groups())));
    }

    @Override
    public void remove(Member member) {
        rows.remove(member.id());
    }

    /** Remembers all rows; the answer brings them back. */
    public Runnable remember() {
        Map<String, Member> former = new TreeMap<>(rows);
        return () -> {
            rows.clear();
            rows.putAll(former);
        };
    }

    /** What a deleted group takes along. */
    void dropGroup(String groupId) {
        inGroup(new WorkspaceId("", ""), groupId).forEach(m -> {
            List<String> rest =
                    m.groups().stream().filter(id -> !id.equals(groupId)).toList();
            save(m.withPlacement(m.role(), new java.util.HashSet<>(rest)));
        });
    }
}
