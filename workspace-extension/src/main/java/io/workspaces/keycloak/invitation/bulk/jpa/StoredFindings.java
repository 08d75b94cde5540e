package io.workspaces.keycloak.invitation.bulk.jpa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.invitation.bulk.Findings;
import io.workspaces.keycloak.invitation.bulk.FoundEffects;
import io.workspaces.keycloak.invitation.bulk.csv.Column;
import java.io.UncheckedIOException;
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

/** Findings as the columns of a job. */
final class StoredFindings {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredFindings() {}

    /** What is kept of the effect on somebody who is being invited. */
    record StoredEffect(
            @Nullable String email,
            String fullName,
            DefaultRole fromRole,
            DefaultRole toRole,
            SortedSet<String> permissionsGained) {
        static StoredEffect of(Effect effect) {
            return new StoredEffect(
                    effect.email(), effect.fullName(), effect.fromRole(), effect.toRole(), effect.permissionsGained());
        }

        Effect effect() {
            return new Effect(null, email, fullName, fromRole, toRole, List.of(), permissionsGained, new TreeSet<>());
        }
    }

    static Findings read(BulkJobRow row) {
        Map<DefaultRole, Integer> roles = new EnumMap<>(DefaultRole.class);
        roles.putAll(read(row.roles, new TypeReference<Map<DefaultRole, Integer>>() {}, Map.of()));
        List<StoredEffect> effects = read(row.effects, new TypeReference<List<StoredEffect>>() {}, List.of());
        return new Findings(
                roles,
                read(row.groupNames, new TypeReference<TreeSet<String>>() {}, new TreeSet<>()),
                new FoundEffects(
                        row.effectsTotal,
                        effects.stream().map(StoredEffect::effect).toList(),
                        Objects.requireNonNullElse(row.effectsChain, "")),
                Objects.requireNonNullElse(row.policy, ""));
    }

    static void write(Findings findings, BulkJobRow row) {
        FoundEffects effects = findings.effects();
        row.roles = write(new TreeMap<>(findings.roles()));
        row.groupNames = write(findings.groups());
        row.effectsTotal = effects.total();
        row.effectsChain = effects.chain();
        row.effects = write(effects.first().stream().map(StoredEffect::of).toList());
        row.policy = findings.policy();
    }

    static Set<Column> columns(@Nullable String names) {
        return names == null || names.isEmpty()
                ? Set.of()
                : Stream.of(names.split(",")).map(Column::valueOf).collect(Collectors.toSet());
    }

    static String columns(Set<Column> columns) {
        return columns.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static <T> T read(@Nullable String json, TypeReference<? extends T> type, T otherwise) {
        try {
            return json == null ? otherwise : JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
