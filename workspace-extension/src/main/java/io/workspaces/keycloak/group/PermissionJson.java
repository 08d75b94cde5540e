package io.workspaces.keycloak.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Permissions and catalogs as the JSON that is stored and served. */
public final class PermissionJson {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    /** Every call of an app reads a few of them, mostly the same. */
    private static final Remembered<PermissionSet> SETS = new Remembered<>(1_000, 10_000, PermissionJson::readAnew);

    private static final Remembered<PermissionCatalog> CATALOGS =
            new Remembered<>(20, 100_000, PermissionJson::readCatalogAnew);

    private PermissionJson() {}

    private record Stored(List<String> flags, Map<String, List<String>> access) {}

    public static String write(PermissionSet set) {
        return json(Map.of("flags", set.flags(), "access", set.access()));
    }

    public static PermissionSet read(String json) {
        return SETS.read(json);
    }

    private static PermissionSet readAnew(String json) {
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
        return CATALOGS.read(json);
    }

    private static PermissionCatalog readCatalogAnew(String json) {
        try {
            return JSON.readValue(json, PermissionCatalog.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
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
