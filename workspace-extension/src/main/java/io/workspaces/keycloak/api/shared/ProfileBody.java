package io.workspaces.keycloak.api.shared;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.ActiveUntil;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.LanguageTag;
import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Profile;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the JSON of an invitation and that of a change of a member have in common. */
public abstract class ProfileBody {
    public @Nullable String fullName;
    public @Nullable String firstName;
    public @Nullable String lastName;
    public @Nullable String email;
    public @Nullable String role;
    public @Nullable List<@Nullable String> groups;
    /** Text, null for none, or absent. */
    public @Nullable JsonNode activeUntil;
    /** Text, null for the realm's language, or absent. */
    public @Nullable JsonNode locale;

    /**
     * @param present what stays where the JSON says nothing
     * @param zone the workspace's time zone
     */
    protected final Profile profile(Profile present, Supplier<ZoneId> zone) {
        return end(
                new Profile(name(present.name()), present.activeUntil(), locale(present.locale())), activeUntil, zone);
    }

    private @Nullable String locale(@Nullable String present) {
        if (locale == null) {
            return present;
        }
        if (!locale.isNull() && !locale.isTextual()) {
            throw WorkspacesException.violation("locale", "wrong_type", "has to be a text or null");
        }
        return locale.isNull() ? null : LanguageTag.parse(locale.textValue(), "locale");
    }

    /** A profile with the end that the JSON says. */
    public static Profile end(Profile present, @Nullable JsonNode end, Supplier<ZoneId> zone) {
        if (end == null) {
            return present;
        }
        if (!end.isNull() && !end.isTextual()) {
            throw WorkspacesException.violation("activeUntil", "wrong_type", "has to be a text or null");
        }
        return present.until(end.isNull() ? null : ActiveUntil.parse(end.textValue(), zone.get(), "activeUntil"));
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
        return groups(groups);
    }

    /** Ids or names of groups in JSON; null if it has none. */
    public static @Nullable List<String> groups(@Nullable List<String> groups) {
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
