package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.Fingerprint;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.Profile;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs in a member after a row, field by field, and the basis on which that is said. */
final class FieldComparison {
    private final Collection<Group> groups;
    private final List<FieldChange> changes = new ArrayList<>();
    private final Fingerprint basis = new Fingerprint();

    /**
     * @param groups those of the workspace
     * @param zone the time zone of days
     */
    FieldComparison(Member before, Member after, Collection<Group> groups, ZoneId zone) {
        this.groups = groups;
        basis.with(before.id());
        compare("status", before.status().label(), after.status().label());
        if (before.archivedReason() != null && after.archivedReason() != null) {
            compare(
                    "archivedReason",
                    before.archivedReason().label(),
                    after.archivedReason().label());
        }
        compare("email", text(before.email()), text(after.email()));
        for (Profile.Field field : Profile.Field.values()) {
            compare(
                    field.property(),
                    before.profile().text(field, zone),
                    after.profile().text(field, zone));
        }
        compare("role", before.role().label(), after.role().label());
        if (!before.groups().equals(after.groups())) {
            changes.add(new FieldChange("groups", names(before.groups()), names(after.groups())));
            basis.withAll(sorted(before.groups())).withAll(sorted(after.groups()));
        }
    }

    private void compare(String field, String had, String has) {
        if (!had.equals(has)) {
            changes.add(new FieldChange(field, had, has));
            basis.with(field).with(had).with(has);
        }
    }

    /** Adds a value of metadata, which is shown to nobody. */
    void addMetadata(String key) {
        basis.with(key);
        changes.add(new FieldChange(FieldChange.METADATA + key, null, null));
    }

    /** Adds something to the basis. */
    Fingerprint sees(String text) {
        return basis.with(text);
    }

    List<FieldChange> changes() {
        return List.copyOf(changes);
    }

    /** Another one as soon as somebody has changed what the row was judged by. */
    String basis() {
        return basis.text();
    }

    static String text(@Nullable EmailAddress address) {
        return address == null ? "" : address.value();
    }

    private static List<String> sorted(Set<String> ids) {
        return ids.stream().sorted().toList();
    }

    private String names(Set<String> ids) {
        return groups.stream()
                .filter(group -> ids.contains(group.id()))
                .map(Group::name)
                .sorted()
                .collect(Collectors.joining("|"));
    }
}
