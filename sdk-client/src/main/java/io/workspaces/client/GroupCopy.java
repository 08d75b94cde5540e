package io.workspaces.client;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes a copy of a group. Immutable; each method returns a new copy. */
public final class GroupCopy {
    /** A part of a group. */
    public enum Part {
        /** Its members. */
        USERS("users"),
        /** Its permission flags. */
        PERMISSIONS("permissions"),
        /** Its permissions on apps. */
        APPS("apps"),
        /** Its permissions on data sources. */
        DATA_SOURCES("dataSources");

        private final String label;

        Part(String label) {
            this.label = label;
        }
    }

    private final RequestBody body;

    private GroupCopy(RequestBody body) {
        this.body = body;
    }

    /**
     * Creates a copy of the given parts, named after the group.
     *
     * @param parts the parts to copy; none for an empty group
     * @return the copy
     */
    public static GroupCopy of(Part... parts) {
        List<String> labels = Arrays.stream(parts).map(part -> part.label).toList();
        return new GroupCopy(RequestBody.EMPTY.with("parts", labels));
    }

    /**
     * Sets the name of the copy.
     *
     * @param name 1 to 50 letters, digits, spaces, {@code _} or {@code -}
     * @return a new copy
     */
    public GroupCopy name(String name) {
        return new GroupCopy(body.with("name", name));
    }

    /**
     * Confirms the effects of this copy.
     *
     * @param plan {@link io.workspaces.client.error.ConfirmationRequiredException#plan()}
     * @return a new copy
     */
    public GroupCopy confirmed(String plan) {
        return new GroupCopy(body.confirmed(plan));
    }

    Map<String, @Nullable Object> body() {
        return body.properties();
    }

    Map<String, String> parameters() {
        return body.parameters();
    }

    @Override
    public String toString() {
        return "GroupCopy" + body.properties();
    }
}
