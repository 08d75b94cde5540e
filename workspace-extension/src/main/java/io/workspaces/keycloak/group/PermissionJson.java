package io.workspaces.keycloak.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.workspaces.keycloak.kernel.Violation;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Permissions and catalogs as the JSON that is stored and served. */
public final class PermissionJson {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    private static final String NAME = "[a-z][a-z0-9-]{0,31}";

    private PermissionJson() {}

    private record Stored(List<String> flags, Map<String, List<String>> access) {}

    public static String write(PermissionSet set) {
        return json(Map.of("flags", set.flags(), "access", set.access()));
    }

    public static PermissionSet read(String json) {
        try {
            Stored stored = JSON.readValue(json, Stored.class);
            return PermissionSet.of(stored.flags(), stored.access());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The catalog that every realm has until it brings its own. */
    public static PermissionCatalog builtIn() {
        try (InputStream in = Objects.requireNonNull(
                PermissionJson.class.getResourceAsStream("/META-INF/workspaces/permission-catalog.json"))) {
            return JSON.readValue(in, PermissionCatalog.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String write(PermissionCatalog catalog) {
        return json(catalog);
    }

    public static PermissionCatalog readCatalog(String json) {
        PermissionCatalog catalog;
        try {
            catalog = JSON.readValue(json, PermissionCatalog.class);
        } catch (JsonProcessingException e) {
            throw WorkspacesException.violation("types", "catalog_invalid", "cannot be read as a permission catalog");
        }
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        catalog.types().forEach(type -> check(type, seen, violations));
        if (!violations.isEmpty()) {
            throw WorkspacesException.violations(violations);
        }
        return catalog;
    }

    private static void check(ResourceType type, Set<String> seen, List<Violation> violations) {
        String field = "types." + type.type();
        if (!type.type().matches(NAME) || !seen.add(type.type())) {
            violations.add(new Violation(field, "catalog_invalid", "is not a unique name of small letters, digits, -"));
        }
        List<String> names = new ArrayList<>(type.flags());
        names.addAll(type.actions());
        if (!names.stream().allMatch(name -> name.matches(NAME)) || new HashSet<>(names).size() < names.size()) {
            violations.add(new Violation(field, "catalog_invalid", "has an action that is no unique name"));
        }
        boolean grants =
                type.actions().stream().anyMatch(a -> !type.restricting().contains(a));
        if (!type.actions().isEmpty() && !grants
                || !type.actions().containsAll(type.restricting())
                || !type.actions().containsAll(type.builderLevelActions())) {
            violations.add(new Violation(field, "catalog_invalid", "restricts or raises an action that it lacks"));
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
