package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.group.NamedResource;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.group.ResourceRegistry;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Reads the groups of workspaces for lists. */
public final class GroupOverview {
    private final Groups groups;
    private final GroupCounts counts;
    private final ResourceRegistry resources;

    public GroupOverview(Groups groups, GroupCounts counts, ResourceRegistry resources) {
        this.groups = groups;
        this.counts = counts;
        this.resources = resources;
    }

    /** A group, the resources that it names, and the number of its members that are not Archived. */
    public record Entry(Group group, List<NamedResource> resources, long memberCount) {}

    public List<Entry> all(WorkspaceId workspace) {
        return entries(workspace, groups.all(workspace));
    }

    public Optional<Group> find(WorkspaceId workspace, String id) {
        return groups.find(workspace, id);
    }

    public Entry of(Group group) {
        return entries(group.workspace(), List.of(group)).get(0);
    }

    private List<Entry> entries(WorkspaceId workspace, List<Group> shown) {
        ToLongFunction<Group> members = counts.counts(workspace);
        Map<PermissionSet, List<NamedResource>> named = resources.named(
                workspace, shown.stream().map(Group::permissions).toList());
        return shown.stream()
                .map(group -> new Entry(
                        group, named.getOrDefault(group.permissions(), List.of()), members.applyAsLong(group)))
                .toList();
    }
}
