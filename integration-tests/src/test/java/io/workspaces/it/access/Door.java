package io.workspaces.it.access;

import java.util.Arrays;

/** The ways in, by their names in the description. */
enum Door {
    REALM_ADMIN("realm-admin", "/admin/realms/%s/workspaces", "tools"),
    WORKSPACE_ADMIN("workspace-admin", "/realms/%s/workspaces/admin", "console"),
    APP("app", "/realms/%s/workspaces", "app");

    private final String label;
    private final String base;
    private final String client;

    Door(String label, String base, String client) {
        this.label = label;
        this.base = base;
        this.client = client;
    }

    static Door of(String label) {
        return Arrays.stream(values())
                .filter(door -> door.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no door is called " + label));
    }

    String label() {
        return label;
    }

    String base(String realm) {
        return base.formatted(realm);
    }

    /** The client whose tokens it takes. */
    String client() {
        return client;
    }
}
