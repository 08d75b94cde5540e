package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Of which ends of memberships nobody has heard yet. */
public interface EndNews {
    /** The next workspace, by organization, in which somebody has to be told something. */
    Optional<WorkspaceId> next(@Nullable String afterOrganization, Instant now, Instant soon);

    /** Ids of members whose membership ends after {@code now}, until {@code soon}, and who have not been told so. */
    List<String> untold(WorkspaceId workspace, Instant now, Instant soon, int max);

    /** The members have been told of the end that they have; of another one, they are told again. */
    void told(Collection<String> memberIds);

    /** There is something for the next digest, unless one has been written after that. */
    void add(WorkspaceId workspace, Instant at, Instant now);

    /**
     * Takes a digest that is due: there is news, and the last one is a day old.
     *
     * @return when the last one was taken; {@link Instant#EPOCH} if there was none
     */
    Optional<Instant> takeDigest(WorkspaceId workspace, Instant now);
}
