package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People whom a realm admin has archived everywhere. They are identified by subjects: their addresses and the ids of
 * their accounts. As long as the exclusion lasts, nothing makes them Active or unarchives them, and they get no mail;
 * their invitations look like any other.
 */
public interface Exclusions {
    /** The excluded ones among the subjects. */
    Set<String> among(String realm, Collection<String> subjects);

    /** Excludes a person, identified by each of the subjects. */
    void add(String realm, Collection<String> subjects);

    /** Ends the exclusion of the people identified by any of the subjects. */
    void lift(String realm, Collection<String> subjects);

    default boolean has(String realm, @Nullable EmailAddress address, @Nullable String userId) {
        List<String> subjects = Stream.of(address == null ? null : address.value(), userId)
                .filter(Objects::nonNull)
                .toList();
        return !among(realm, subjects).isEmpty();
    }
}
