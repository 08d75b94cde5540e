package io.workspaces.keycloak.bulk.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns a file may have, each under one or two names; case does not matter. */
public enum Column {
    FULL_NAME("Full Name"),
    FIRST_NAME("First Name"),
    LAST_NAME("Last Name"),
    EMAIL("Email"),
    ROLE("Role", "User Role"),
    GROUPS("Groups", "Group"),
    METADATA("Metadata"),
    EXPIRES_IN("Expires In"),
    /** Written by the export. Stored rows refer to columns by their position, so that new ones come last. */
    STATUS("Status");

    private final List<String> titles;

    Column(String... titles) {
        this.titles = List.of(titles);
    }

    /** The name that our own files give it. */
    public String title() {
        return titles.get(0);
    }

    static Optional<Column> titled(String cell) {
        String title = cell.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.titles.stream().anyMatch(t -> t.equalsIgnoreCase(title)))
                .findFirst();
    }
}
