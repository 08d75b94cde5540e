package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.PermissionCatalog;
import io.workspaces.keycloak.kernel.Sha256;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** What decides about role effects besides the file: the catalog and the groups of a workspace. */
final class RoleRulesFingerprint {
    private RoleRulesFingerprint() {}

    /** A short text that changes whenever any of it does. */
    static String of(PermissionCatalog catalog, List<Group> groups) {
        StringBuilder text = new StringBuilder();
        // Unordered sets print in another order on every node.
        catalog.types().forEach(type -> text.append(type.type())
                .append('|')
                .append(type.flags())
                .append('|')
                .append(type.actions())
                .append('|')
                .append(new TreeSet<>(type.restricting()))
                .append('|')
                .append(new TreeSet<>(type.builderLevelActions()))
                .append('\n'));
        groups.stream().sorted(Comparator.comparing(Group::id)).forEach(group -> text.append('\n')
                .append(group.id())
                .append('|')
                .append(group.role())
                .append('|')
                .append(group.builderLevel())
                .append('|')
                .append(group.permissions()));
        return Sha256.hex(text.toString());
    }
}
