package io.workspaces.client;

import io.workspaces.client.error.MetadataUnavailableException;
import io.workspaces.client.model.Profile;
import io.workspaces.client.model.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The user of an access token in one workspace, and what they may do there.
 *
 * <p>The user is read from the server, or from the token itself if it carries the {@code workspaces} claim. In the
 * second case, what tokens do not carry ({@link #metadata()}, {@link #memberId()}, {@link #groupIds()}, {@link #workspaceName()},
 * {@link #profile()}) is read from the server when it is first needed, so those methods may make a request and throw what
 * {@link WorkspacesClient#currentUser(String, String)} throws.
 *
 * <p>Thread-safe. A snapshot: ask the client again for each request that your app handles. The client caches.
 *
 * <p>If you implement it, for example for a test: new versions add only methods with an implementation of their own.
 */
public interface CurrentUser extends Rights {
    /**
     * Returns the id of the account in the realm, which is the token's {@code sub}.
     *
     * @return the id
     */
    String id();

    /**
     * Returns the id of the membership in this workspace. It stays the same while the member is invited, active and
     * archived.
     *
     * @return the id
     */
    String memberId();

    /**
     * Returns the email address.
     *
     * @return the address in lower case, or null if the account has none
     */
    @Nullable
    String email();

    /**
     * Returns what the workspace knows of the user beside their address, role and groups.
     *
     * @return the profile, with the fields that are {@link Profile.Field#ofCurrentUser()}
     */
    Profile profile();

    /**
     * Returns a field of the profile, from the token if it has the field.
     *
     * @param field the field
     * @return the text; null if it is not known
     */
    default @Nullable String profile(Profile.Field field) {
        return profile().text(field);
    }

    /**
     * Returns the first name.
     *
     * @return the name; may be empty
     */
    default String firstName() {
        return Objects.requireNonNullElse(profile(Profile.Field.FIRST_NAME), "");
    }

    /**
     * Returns the last name.
     *
     * @return the name; may be empty
     */
    default String lastName() {
        return Objects.requireNonNullElse(profile(Profile.Field.LAST_NAME), "");
    }

    /**
     * Returns the full name.
     *
     * @return the name; may be empty
     */
    default String fullName() {
        return Objects.requireNonNullElse(profile(Profile.Field.FULL_NAME), "");
    }

    /**
     * Returns the id of the workspace.
     *
     * @return the id
     */
    String workspaceId();

    /**
     * Returns the alias of the workspace, as used in URLs.
     *
     * @return the alias
     */
    String workspace();

    /**
     * Returns the display name of the workspace.
     *
     * @return the name
     */
    String workspaceName();

    /**
     * Returns the default role.
     *
     * @return the role; {@link Role#UNKNOWN} if this version of the SDK does not know it
     */
    Role role();

    /**
     * Returns the default role as the server calls it, also if {@link #role()} is {@link Role#UNKNOWN}.
     *
     * @return the label, for example {@code End-user}
     */
    default String roleText() {
        return role().label();
    }

    /**
     * Returns the names of the custom groups.
     *
     * @return an unmodifiable list
     */
    List<String> groups();

    /**
     * Returns the ids of the custom groups, which a rename leaves as they are.
     *
     * @return an unmodifiable list
     */
    List<String> groupIds();

    /**
     * Returns the metadata that this app may see.
     *
     * @return the metadata; may be empty
     * @throws MetadataUnavailableException if the server cannot decrypt it, and did not return it recently either
     */
    Metadata metadata();

    /**
     * Asynchronous version of {@link #metadata()}.
     *
     * @return a future with the metadata, or with the error that {@code metadata()} would throw
     */
    CompletableFuture<Metadata> metadataAsync();

    /**
     * Returns what the identity provider said of the user, if the token has it: the claim {@code ssoUserInfo}, which
     * mappers of the realm fill.
     *
     * @return an unmodifiable map of JSON values; empty if the token has no such claim
     */
    default Map<String, Object> ssoUserInfo() {
        return Map.of();
    }

    /**
     * Tells whether the user is in a custom group, whatever it is called now.
     *
     * @param id the id of the group
     * @return true if the user is a member of the group
     */
    default boolean inGroupId(String id) {
        return groupIds().contains(id);
    }

    /**
     * Tells whether the user is in a custom group.
     *
     * @param name the name of the group, ignoring case
     * @return true if the user is a member of the group
     */
    default boolean inGroup(String name) {
        List<String> groups = groups();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
