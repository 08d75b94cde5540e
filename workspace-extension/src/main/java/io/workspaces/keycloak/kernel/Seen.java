package io.workspaces.keycloak.kernel;

import java.util.function.Supplier;

/** The states of a resource, given by their tags, that the caller has seen and wants to change. */
@FunctionalInterface
public interface Seen {
    /** For callers who do not say what they have seen; their change is made in any case. */
    Seen ANYTHING = tag -> true;

    boolean includes(String tag);

    /**
     * Refuses to change a resource that has changed since the caller saw it.
     *
     * @param tag reads the current tag, under the lock that the change holds; not called for {@link #ANYTHING}
     * @throws WorkspacesException {@code precondition_failed}
     */
    default void require(Supplier<String> tag) {
        if (this != ANYTHING && !includes(tag.get())) {
            throw WorkspacesException.of(ErrorCode.PRECONDITION_FAILED);
        }
    }
}
