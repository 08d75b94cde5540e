package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Arrays;

/** The status of a member in one workspace. */
public enum MemberStatus {
    INVITED("Invited"),
    ACTIVE("Active"),
    ARCHIVED("Archived");

    private final String label;

    MemberStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static MemberStatus parse(String text, String field) {
        return Arrays.stream(values())
                .filter(s -> s.label.equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> WorkspacesException.violation(
                        field, "status_unknown", "is not one of Invited, Active, Archived"));
    }
}
