package io.workspaces.client;

import io.workspaces.client.model.Role;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Who an access token stands for in one workspace, and what he may do there.
 *
 * <p>Read from the server, or from the token itself where it carries the {@code workspaces} claim. In
 * the second case what tokens don't carry ({@link #metadata()}, {@link #memberId()}, {@link
 * #workspaceName()}) is asked for when it is first needed, so those methods may call the server and
 * throw what {@link WorkspacesClient#currentUser(String, String)} throws.
 *
 * <p>Thread-safe. A value of one moment: ask the client again for each request of your own, it caches.
 */
public interface CurrentUser extends Rights {
    /**
     * Id of the account in the realm, the token's {@code sub}.
     *
     * @return the id
     */
    String id();

    /**
     * Id of the membership in this workspace, stable over invitation, activity and archive.
     *
     * @return the id
     */
    String memberId();

    /**
     * The address.
     *
     * @return in lower case, or null for an account that has none
     */
    @Nullable
    String email();

    /**
     * The first name.
     *
     * @return the name, may be empty
     */
    String firstName();

    /**
     * The last name.
     *
     * @return the name, may be empty
     */
    String lastName();

    /**
     * The whole name.
     *
     * @return the name, may be empty
     */
    String fullName();

    /**
     * Id of the workspace.
     *
     * @return the id
     */
    String workspaceId();

    /**
     * Alias of the workspace, as it stands in addresses.
     *
     * @return the alias
     */
    String workspace();

    /**
     * Name of the workspace, for people.
     *
     * @return the name
     */
    String workspaceName();

    /**
     * The default role.
     *
     * @return the role
     */
    Role role();

    /**
     * Names of the custom groups.
     *
     * @return unmodifiable
     */
    List<String> groups();

    /**
     * The metadata that this app may see.
     *
     * @return the metadata, may be empty
     */
    Metadata metadata();

    /**
     * {@link #metadata()} without waiting.
     *
     * @return the metadata, or the error that {@code metadata()} would throw
     */
    CompletableFuture<Metadata> metadataAsync();

    /**
     * Whether he is in a custom group.
     *
     * @param name of the group, in any case
     * @return whether he is
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
