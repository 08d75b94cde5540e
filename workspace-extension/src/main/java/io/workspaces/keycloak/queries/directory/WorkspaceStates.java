package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.SeatUse;
import io.workspaces.keycloak.member.jpa.ActiveAdmins;
import io.workspaces.keycloak.member.jpa.JpaAccountSweeps;
import io.workspaces.keycloak.member.jpa.MemberCounts;
import io.workspaces.keycloak.member.jpa.MemberEntity;
import io.workspaces.keycloak.persistence.StoredJson;
import io.workspaces.keycloak.workspace.SeatLimits;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the members of many workspaces make of these, with one statement for all of them. */
public final class WorkspaceStates {
    private record StoredSettings(String organizationId, String settings) {}

    private final EntityManager em;
    private final Clock clock;

    public WorkspaceStates(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The number of members in each status, by organization. */
    public Map<String, Map<MemberStatus, Long>> counts(Collection<WorkspaceId> workspaces) {
        Map<String, Map<MemberStatus, Long>> counts = new HashMap<>();
        new MemberCounts(em)
                .of(workspaces.stream().map(WorkspaceId::organization).toList(), clock.millis())
                .forEach(count -> counts.computeIfAbsent(count.organizationId(), o -> new EnumMap<>(MemberStatus.class))
                        .merge(count.status(), count.members(), Long::sum));
        return counts;
    }

    /** The organizations of these workspaces that have an Active Admin whose account is enabled. */
    public Set<String> withActiveAdmin(Collection<WorkspaceId> workspaces) {
        return new ActiveAdmins(em).among(workspaces, clock.millis());
    }

    /** The organizations of these workspaces that have more people than seats. */
    public Set<String> withSeatsExceeded(Collection<WorkspaceId> workspaces) {
        Map<String, SeatLimits> limits = limits(workspaces);
        Map<String, SeatUse> used = new HashMap<>();
        new MemberCounts(em)
                .of(limits.keySet(), clock.millis())
                .forEach(count -> used.merge(count.organizationId(), count.seats(), SeatUse::plus));
        return limits.entrySet().stream()
                .filter(of -> used.getOrDefault(of.getKey(), SeatUse.NONE).exceeds(of.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The limits of those that have any. */
    private Map<String, SeatLimits> limits(Collection<WorkspaceId> workspaces) {
        Map<String, SeatLimits> limits = new HashMap<>();
        if (!workspaces.isEmpty()) {
            em.createQuery(
                            "select w.organizationId, w.settings from WspWorkspace w where w.organizationId in :orgs"
                                    + " and w.settings is not null",
                            StoredSettings.class)
                    .setParameter(
                            "orgs",
                            workspaces.stream().map(WorkspaceId::organization).toList())
                    .getResultStream()
                    .forEach(row -> limits.put(
                            row.organizationId(),
                            StoredJson.read(row.settings(), WorkspaceSettings.class)
                                    .seats()));
            limits.values().removeIf(SeatLimits::none);
        }
        return limits;
    }

    /** The organizations of these workspaces in which many accounts were gone at the last sweep. */
    public Set<String> withAccountsGone(Collection<WorkspaceId> workspaces) {
        return new JpaAccountSweeps(em).stoppedAmong(workspaces);
    }

    /** The workspaces in which an account is an Active Admin, as organization ids. */
    public Set<String> administeredBy(String realm, String userId) {
        return new HashSet<>(em.createQuery(
                        "select m.organizationId from WspMember m where m.realmId = :realm and m.userId = :user"
                                + " and m.status = :active and m.role = :admin and " + MemberEntity.CURRENT,
                        String.class)
                .setParameter("realm", realm)
                .setParameter("user", userId)
                .setParameter("active", MemberStatus.ACTIVE)
                .setParameter("now", clock.millis())
                .setParameter("admin", DefaultRole.ADMIN)
                .getResultList());
    }
}
