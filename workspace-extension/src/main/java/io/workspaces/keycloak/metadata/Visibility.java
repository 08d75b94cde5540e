package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.kernel.WorkspacesException;

/** Who a value is for. */
public enum Visibility {
    /** Apps, as part of the current user. */
    APP("app"),
    /** Service accounts only. */
    SERVER("server");

    private final String label;

    Visibility(String label) {
        this.label = label;
    }

    public static Visibility parse(String label, String field) {
        for (Visibility visibility : values()) {
            if (visibility.label.equals(label)) {
                return visibility;
            }
        }
        throw WorkspacesException.violation(field, "visibility_invalid", "is neither app nor server");
    }

    public String label() {
        return label;
    }
}
