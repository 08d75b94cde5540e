package io.workspaces.client.testing;

import io.workspaces.client.model.FieldChange;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.Profile;
import io.workspaces.client.model.Role;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The body of an invitation or a member update. Absent properties change nothing. */
record MemberBody(
        Profile profile,
        @Nullable String email,
        @Nullable String role,
        @Nullable Collection<String> groups,
        @Nullable Map<String, @Nullable Object> metadata,
        @Nullable String activeUntil) {

    FakeMember addTo(FakeWorkspace workspace) {
        if (email == null || !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw ProblemException.invalid("email", "email_invalid", "is not an e-mail address");
        }
        workspace.findMember(email).ifPresent(known -> {
            throw ProblemException.of(409, "member_exists", "The address belongs to a member already");
        });
        List<FakeGroup> known = known(workspace);
        requireKnownRole();
        requireMetadataKey(workspace);
        FakeMember member = workspace.add(email.strip()).status(MemberStatus.INVITED);
        member.groups.addAll(known);
        applyTo(member);
        workspace.members.remove(member.id);
        workspace
                .seats()
                .take(() -> workspace.members.put(member.id, member), () -> workspace.members.remove(member.id));
        return member;
    }

    void applyTo(FakeMember member) {
        List<FakeGroup> known = known(member.workspace);
        requireKnownRole();
        requireMetadataKey(member.workspace);
        member.profile(profile);
        if (role != null) {
            member.role(Role.of(role));
        }
        if (groups != null) {
            member.groups.clear();
            member.groups.addAll(known);
        }
        if (metadata != null) {
            metadata.forEach(member.metadata::patch);
        }
        if (activeUntil != null) {
            member.activeUntil = end(member.workspace);
        }
    }

    private @Nullable Instant end(FakeWorkspace workspace) {
        String text = activeUntil;
        if (text == null) {
            return null;
        }
        try {
            Instant end = text.indexOf('T') < 0
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(workspace.zone())
                            .toInstant()
                    : Instant.parse(text);
            if (end.isAfter(workspace.server().clock().instant())) {
                return end;
            }
        } catch (DateTimeException invalid) {
            throw ProblemException.invalid("activeUntil", "active_until_invalid", "is neither a day nor a time");
        }
        throw ProblemException.invalid("activeUntil", "active_until_past", "is over; say a later time, or none");
    }

    /** What applying this would change. */
    List<FieldChange> changes(FakeMember member) {
        List<FieldChange> changes = new ArrayList<>();
        profile.fields()
                .forEach(field -> compare(
                        changes,
                        field.property(),
                        Objects.toString(member.profile.text(field), ""),
                        Objects.toString(profile.text(field), "")));
        compare(changes, "role", member.role.label(), role);
        compare(changes, "groups", names(member.groups), groups == null ? null : names(known(member.workspace)));
        compare(
                changes,
                "activeUntil",
                Objects.toString(member.activeUntil, ""),
                activeUntil == null ? null : Objects.toString(end(member.workspace), ""));
        if (metadata != null) {
            metadata.keySet().forEach(key -> changes.add(new FieldChange("metadata." + key, null, null)));
        }
        return changes;
    }

    private static void compare(List<FieldChange> changes, String field, String before, @Nullable String after) {
        if (after != null && !after.equals(before)) {
            changes.add(new FieldChange(field, before, after));
        }
    }

    private static String names(Collection<FakeGroup> groups) {
        return groups.stream().map(group -> group.reference().name()).sorted().collect(Collectors.joining("|"));
    }

    private void requireKnownRole() {
        if (role != null && Role.of(role) == Role.UNKNOWN) {
            throw ProblemException.invalid("role", "role_unknown", "is not one of Admin, Builder, End-user");
        }
    }

    private void requireMetadataKey(FakeWorkspace workspace) {
        if (metadata != null && !metadata.isEmpty()) {
            workspace.requireMetadataKey();
        }
    }

    private List<FakeGroup> known(FakeWorkspace workspace) {
        List<String> names = groups == null ? List.of() : List.copyOf(groups);
        return names.stream()
                .map(name -> workspace
                        .findGroup(name)
                        .orElseThrow(() ->
                                ProblemException.invalid("groups", "group_unknown", "has no group '" + name + "'")))
                .toList();
    }

    @Override
    public String toString() {
        return "member " + email;
    }
}
