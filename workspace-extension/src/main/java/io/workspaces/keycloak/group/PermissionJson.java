package io.workspaces.keycloak.group;

import io.workspaces.keycloak.persistence.StoredJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Permissions and catalogs as the JSON that is stored and served. */
public final class PermissionJson {
    /** Every call of an app reads a few of them, mostly the same. */
    private static final ParseCache<PermissionSet> SETS = new ParseCache<>(1_000, 10_000, PermissionJson::parse);

    private static final ParseCache<PermissionCatalog> CATALOGS =
            new ParseCache<>(20, 100_000, json -> StoredJson.read(json, PermissionCatalog.class));

    private PermissionJson() {}

    private record Stored(List<String> flags, Map<String, List<String>> access) {}

    public static String write(PermissionSet set) {
        return StoredJson.write(Map.of("flags", set.flags(), "access", set.access()));
    }

    public static PermissionSet read(String json) {
        return SETS.read(json);
    }

    private static PermissionSet parse(String json) {
        Stored stored = StoredJson.read(json, Stored.class);
        return PermissionSet.of(stored.flags(), stored.access());
    }

    /** The catalog that every realm has until it brings its own. */
    public static PermissionCatalog builtIn() {
        try (InputStream in = Objects.requireNonNull(
                PermissionJson.class.getResourceAsStream("/META-INF/workspaces/permission-catalog.json"))) {
            return readCatalog(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String write(PermissionCatalog catalog) {
        return StoredJson.write(catalog);
    }

    public static PermissionCatalog readCatalog(String json) {
        return CATALOGS.read(json);
    }
}
