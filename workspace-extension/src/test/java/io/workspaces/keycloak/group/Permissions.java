package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Permissions as tests write them: {@code app:create app:edit:*}. */
public final class Permissions {
    public static final PermissionCatalog CATALOG = PermissionJson.builtIn();

    private static final WorkspaceId WORKSPACE = new WorkspaceId("realm", "organization");

    private Permissions() {}

    public static PermissionSet of(String grants) {
        List<String> flags = new ArrayList<>();
        Map<String, TreeSet<String>> access = new HashMap<>();
        for (String grant : grants.strip().split(" +", -1)) {
            String[] parts = grant.split(":", 3);
            if (parts.length == 3) {
                access.computeIfAbsent(parts[0], t -> new TreeSet<>()).add(parts[1] + ":" + parts[2]);
            } else if (!grant.isEmpty()) {
                flags.add(grant);
            }
        }
        return PermissionSet.of(flags, access);
    }

    /** Somebody in several groups, which {@code /} separates. */
    static EffectivePermissions effective(String groups) {
        String[] grants = groups.split("/", -1);
        return new EffectivePermissions(
                CATALOG,
                IntStream.range(0, grants.length)
                        .mapToObj(i -> group("group " + (i + 1), of(grants[i])))
                        .toList());
    }

    static Group group(String name, PermissionSet permissions) {
        return new Group(name, WORKSPACE, name, null, permissions, CATALOG.builderLevel(permissions));
    }
}
