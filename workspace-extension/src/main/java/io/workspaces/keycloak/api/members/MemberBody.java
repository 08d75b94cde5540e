package io.workspaces.keycloak.api.members;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.MemberPatch;
import io.workspaces.keycloak.metadata.MetadataPatch;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of a change of a member; absent members of the JSON stay unchanged. */
record MemberBody(
        @Nullable String fullName,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String role,
        @Nullable List<@Nullable String> groups,
        @Nullable Map<String, @Nullable Object> metadata) {
    MetadataPatch metadataPatch() {
        return metadata == null ? MetadataPatch.NONE : MetadataPatch.ofJson(metadata);
    }

    MemberPatch patch(PersonName present) {
        return new MemberPatch(
                name(present),
                email == null ? null : EmailAddress.parse(email, "email"),
                role == null ? null : DefaultRole.parse(role, "role"),
                groups == null ? null : withoutNulls(groups));
    }

    private static List<String> withoutNulls(List<@Nullable String> groups) {
        return Limits.list(groups, Group.MAX_OF_MEMBER, "groups").stream()
                .map(group -> {
                    if (group == null) {
                        throw WorkspacesException.violation(
                                "groups", "wrong_type", "has an entry that is not a string");
                    }
                    return group;
                })
                .toList();
    }

    private @Nullable PersonName name(PersonName present) {
        if (fullName != null && (firstName != null || lastName != null)) {
            throw WorkspacesException.violation(
                    "fullName", "name_ambiguous", "cannot be combined with firstName or lastName");
        }
        if (fullName != null) {
            return PersonName.ofFullName(fullName, "fullName");
        }
        if (firstName == null && lastName == null) {
            return null;
        }
        return PersonName.of(
                firstName == null ? present.first() : firstName,
                lastName == null ? present.last() : lastName,
                "firstName",
                "lastName");
    }
}
