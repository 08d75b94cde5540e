package io.workspaces.client;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a copy of a group takes over. Immutable; each method answers a new copy. */
public final class GroupCopy {
    /** A part of a group. */
    public enum Part {
        /** Its members. */
        USERS("users"),
        /** Its flags. */
        PERMISSIONS("permissions"),
        /** Its entries on apps. */
        APPS("apps"),
        /** Its entries on data sources. */
        DATA_SOURCES("dataSources");

        private final String label;

        Part(String label) {
            this.label = label;
        }
    }

    private final Body body;

    private GroupCopy(Body body) {
        this.body = body;
    }

    /**
     * A copy of these parts, named after the group.
     *
     * @param parts none for an empty group
     * @return the copy
     */
    public static GroupCopy of(Part... parts) {
        List<String> labels = Arrays.stream(parts).map(part -> part.label).toList();
        return new GroupCopy(Body.EMPTY.with("parts", labels));
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
     * Says yes to the effects of this copy.
     *
     * @param plan of the {@link io.workspaces.client.error.ConfirmationRequiredException}
     * @return a new copy
     */
    public GroupCopy confirmed(String plan) {
        return new GroupCopy(body.confirmed(plan));
    }

    Map<String, @Nullable Object> body() {
        return body.members();
    }

    Map<String, String> parameters() {
        return body.parameters();
    }

    @Override
    public String toString() {
        return "GroupCopy" + body.members();
    }
}
