package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.csv.Column;
import io.workspaces.keycloak.crypto.Opener;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.Profile;
import io.workspaces.keycloak.metadata.MetadataEntry;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a job has replaced in a member. Fields stand under their columns, as a file would have them; groups by their ids.
 *
 * @param before the fields that it changed, as they were
 * @param after the same as the job wrote them
 * @param metadata the keys that it wrote or removed, as a patch that brings them back
 * @param revisions which revision of a key the job wrote; none of those that it removed
 * @param former the account, if the member had one and was invited again without it
 */
record OldValue(
        Map<Column, String> before,
        Map<Column, String> after,
        Map<String, @Nullable Object> metadata,
        Map<String, Long> revisions,
        @Nullable Former former) {

    /** Whose account a member had who was Active once. */
    record Former(String userId, @Nullable Instant joinedAt) {
        static @Nullable Former of(MemberChange change) {
            String userId = change.before().userId();
            return userId == null || change.after().userId() != null
                    ? null
                    : new Former(userId, change.before().joinedAt());
        }
    }

    /** Without the values. */
    @Override
    public String toString() {
        return "OldValue" + after.keySet() + metadata.keySet();
    }

    static OldValue of(MemberChange change, Supplier<Opener> opener) {
        Map<Column, String> before = cells(change.before());
        Map<Column, String> after = cells(change.after());
        after.entrySet().removeIf(cell -> cell.getValue().equals(before.get(cell.getKey())));
        before.keySet().retainAll(after.keySet());
        Map<String, @Nullable Object> metadata = new HashMap<>();
        Map<String, Long> revisions = new HashMap<>();
        Stream.of(change.metadata().added(), change.metadata().rewritten())
                .flatMap(written -> written.stream())
                .forEach(entry -> {
                    metadata.put(entry.key().name(), null);
                    revisions.put(entry.key().name(), entry.revision());
                });
        Stream.of(change.metadata().overwritten(), change.metadata().removed())
                .flatMap(gone -> gone.stream())
                .forEach(entry -> metadata.put(entry.key().name(), entry.asPatch(opener.get())));
        return new OldValue(before, after, metadata, revisions, Former.of(change));
    }

    /** Each field of a member that a file can set. */
    static Map<Column, String> cells(Member member) {
        Map<Column, String> cells = new EnumMap<>(Map.of(
                Column.STATUS, member.status().label(),
                Column.EMAIL, Objects.toString(member.email(), ""),
                Column.ROLE, member.role().label(),
                Column.GROUPS, String.join("|", new TreeSet<>(member.groups()))));
        for (Profile.Field field : Profile.Field.values()) {
            cells.put(Column.of(field), member.profile().text(field));
        }
        return cells;
    }

    /** Whether a key still has what the job wrote. */
    boolean stands(String key, @Nullable MetadataEntry present) {
        return Objects.equals(revisions.get(key), present == null ? null : (Long) present.revision());
    }
}
