package io.workspaces.keycloak.kernel;

import java.util.function.Supplier;

/** In which states a caller has seen what is to be changed, each told by its tag. */
@FunctionalInterface
public interface Seen {
    /** For callers who do not say what they have seen: their change is made in any case. */
    Seen ANYTHING = tag -> true;

    boolean includes(String tag);

    /**
     * Refuses a change of what has changed since it was seen.
     *
     * @param tag reads the present tag under the lock that the change holds; is not asked where it does not matter
     * @throws WorkspacesException {@code precondition_failed}
     */
    default void require(Supplier<String> tag) {
        if (this != ANYTHING && !includes(tag.get())) {
            throw WorkspacesException.of(ErrorCode.PRECONDITION_FAILED);
        }
    }
}
