package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all members whose membership has ended, again and again, and has them archived, some in a transaction. If
 * that fails, the others of the workspace are archived one by one, so that nobody waits behind one who cannot be. To be
 * used by one thread.
 */
public final class EndedRound {
    static final int BATCH_SIZE = 50;

    /** Workspaces that had members left in this round. */
    private final Set<String> passed = new HashSet<>();

    private @Nullable WorkspaceId workspace;
    private String afterMember = "";
    private boolean oneByOne;

    /** The workspace of the next step; empty at the end of a round. */
    public Optional<WorkspaceId> next(Members members) {
        if (workspace == null) {
            workspace = members.nextWithEnded(passed).orElse(null);
            if (workspace == null) {
                passed.clear();
            }
            afterMember = "";
            oneByOne = false;
        }
        return Optional.ofNullable(workspace);
    }

    /** Archives some members of that workspace. May be called again if it, or its transaction, has failed. */
    public void step(WorkspaceId in, Members members, EndedMemberships ended) {
        boolean alone = oneByOne;
        List<String> ids = members.ended(in, afterMember, alone ? 1 : BATCH_SIZE);
        if (ids.isEmpty()) {
            if (!members.ended(in, "", 1).isEmpty()) {
                passed.add(in.organization());
            }
            workspace = null;
            return;
        }
        String last = ids.get(ids.size() - 1);
        if (alone) {
            afterMember = last;
        }
        oneByOne = true;
        ended.settle(in, ids);
        oneByOne = alone;
        afterMember = last;
    }
}
