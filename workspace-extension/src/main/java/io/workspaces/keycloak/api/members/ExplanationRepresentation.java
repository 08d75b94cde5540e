package io.workspaces.keycloak.api.members;

import io.workspaces.keycloak.group.Grant;
import io.workspaces.keycloak.member.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON that explains why a member may do something, or why not. */
record ExplanationRepresentation(
        boolean allowed, List<Because> because, @Nullable String reason) {

    /** A group and the entry of it that grants the permission. */
    record Because(String kind, String id, String name, String grant) {
        static Because of(Grant grant) {
            return new Because(
                    grant.group().isRole() ? "role" : "group",
                    grant.group().id(),
                    grant.group().name(),
                    grant.entry());
        }
    }

    static ExplanationRepresentation of(Explanation explanation) {
        return new ExplanationRepresentation(
                explanation.allowed(),
                explanation.grants().stream().map(Because::of).toList(),
                explanation.reason());
    }
}
