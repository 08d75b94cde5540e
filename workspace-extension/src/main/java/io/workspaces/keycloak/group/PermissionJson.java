package io.workspaces.keycloak.group;

import io.workspaces.keycloak.persistence.StoredJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads and writes permissions and catalogs as JSON, for the database and for answers. */
public final class PermissionJson {
    /** Every call of an app reads a few sets, mostly the same ones. */
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

    /** The catalog of every realm that has none of its own. */
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
