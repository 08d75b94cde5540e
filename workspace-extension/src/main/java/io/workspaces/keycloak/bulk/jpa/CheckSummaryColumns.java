package io.workspaces.keycloak.bulk.jpa;

import com.fasterxml.jackson.core.type.TypeReference;
import io.workspaces.keycloak.audit.AuditReference;
import io.workspaces.keycloak.bulk.CheckSummary;
import io.workspaces.keycloak.bulk.CheckSummary.AdminBalance;
import io.workspaces.keycloak.bulk.CheckSummary.Promotions;
import io.workspaces.keycloak.bulk.csv.Column;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.PermissionChange;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.SeatUse;
import io.workspaces.keycloak.persistence.StoredJson;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and writes the summary of a check, which is some columns of a job. */
final class CheckSummaryColumns {
    private CheckSummaryColumns() {}

    /** What is kept of the effect on somebody. The last three are missing in jobs that are older than updates. */
    record StoredEffect(
            @Nullable String email,
            String fullName,
            DefaultRole fromRole,
            DefaultRole toRole,
            SortedSet<String> permissionsGained,
            @Nullable String memberId,
            @Nullable List<AuditReference> groupsLeft,
            @Nullable SortedSet<String> permissionsLost) {
        static StoredEffect of(Effect effect) {
            return new StoredEffect(
                    effect.email(),
                    effect.fullName(),
                    effect.fromRole(),
                    effect.toRole(),
                    effect.permissionsGained(),
                    effect.memberId(),
                    effect.groupsLeft().stream().map(Group::reference).toList(),
                    effect.permissionsLost());
        }

        Effect effect(WorkspaceId workspace) {
            PermissionChange permissions = new PermissionChange(
                    permissionsGained, Objects.requireNonNullElseGet(permissionsLost, TreeSet::new));
            return new Effect(
                    memberId,
                    email,
                    fullName,
                    fromRole,
                    toRole,
                    Objects.requireNonNullElse(groupsLeft, List.<AuditReference>of()).stream()
                            .map(group ->
                                    new Group(group.id(), workspace, group.name(), null, PermissionSet.NONE, true))
                            .toList(),
                    () -> permissions);
        }
    }

    static CheckSummary read(BulkJobEntity row) {
        Map<DefaultRole, Integer> roles = new EnumMap<>(DefaultRole.class);
        roles.putAll(read(row.roles, new TypeReference<Map<DefaultRole, Integer>>() {}, Map.of()));
        List<StoredEffect> effects = read(row.effects, new TypeReference<List<StoredEffect>>() {}, List.of());
        return new CheckSummary(
                roles,
                read(row.groupNames, new TypeReference<TreeSet<String>>() {}, new TreeSet<>()),
                new Promotions(
                        row.effectsTotal,
                        effects.stream()
                                .map(effect -> effect.effect(row.workspace()))
                                .toList(),
                        Objects.requireNonNullElse(row.effectsChain, "")),
                Objects.requireNonNullElse(row.policy, ""),
                new AdminBalance(row.adminsTaken, row.adminsBalance),
                new SeatUse(row.seats, row.builderSeats));
    }

    static void write(CheckSummary summary, BulkJobEntity row) {
        Promotions promotions = summary.promotions();
        row.roles = StoredJson.write(new TreeMap<>(summary.roles()));
        row.groupNames = StoredJson.write(summary.groups());
        row.effectsTotal = promotions.total();
        row.effectsChain = promotions.chain();
        row.effects = StoredJson.write(
                promotions.first().stream().map(StoredEffect::of).toList());
        row.policy = summary.roleRules();
        row.adminsTaken = summary.admins().taken();
        row.adminsBalance = summary.admins().balance();
        row.seats = summary.seats().all();
        row.builderSeats = summary.seats().builders();
    }

    static Set<Column> columns(@Nullable String names) {
        return names == null || names.isEmpty()
                ? Set.of()
                : Stream.of(names.split(",")).map(Column::valueOf).collect(Collectors.toSet());
    }

    static List<String> leftOut(@Nullable String json) {
        return read(json, new TypeReference<List<String>>() {}, List.of());
    }

    static String columns(Set<Column> columns) {
        return columns.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static <T> T read(@Nullable String json, TypeReference<T> type, T otherwise) {
        return json == null ? otherwise : StoredJson.read(json, type);
    }
}
