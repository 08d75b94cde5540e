package io.workspaces.benchmarks.comparison;

/** The two that are compared most. */
final class Names {
    static final String STOCK = "Keycloak";
    static final String OURS = "Workspaces";

    private Names() {}
}
