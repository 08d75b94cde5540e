package io.workspaces.keycloak.api.shared;

import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the JSON of an invitation and that of a change of a member have in common. */
public abstract class ProfileBody {
    public @Nullable String fullName;
    public @Nullable String firstName;
    public @Nullable String lastName;
    public @Nullable String email;
    public @Nullable String role;
    public @Nullable List<@Nullable String> groups;

    /** @param present what stays where the JSON says nothing */
    protected final Profile profile(Profile present) {
        return new Profile(name(present.name()));
    }

    private PersonName name(PersonName present) {
        if (fullName != null && (firstName != null || lastName != null)) {
            throw WorkspacesException.violation(
                    "fullName", "name_ambiguous", "cannot be combined with firstName or lastName");
        }
        if (fullName != null) {
            return PersonName.ofFullName(fullName, "fullName");
        }
        if (firstName == null && lastName == null) {
            return present;
        }
        return PersonName.of(
                firstName == null ? present.first() : firstName,
                lastName == null ? present.last() : lastName,
                "firstName",
                "lastName");
    }

    protected final @Nullable EmailAddress email() {
        return email == null ? null : EmailAddress.parse(email, "email");
    }

    /** Ids or names; null if the JSON says nothing. */
    protected final @Nullable List<String> groups() {
        return groups == null
                ? null
                : Limits.list(groups, Group.MAX_OF_MEMBER, "groups").stream()
                        .map(ProfileBody::group)
                        .toList();
    }

    private static String group(@Nullable String group) {
        if (group == null) {
            throw WorkspacesException.violation("groups", "wrong_type", "has an entry that is not a string");
        }
        return group;
    }
}
