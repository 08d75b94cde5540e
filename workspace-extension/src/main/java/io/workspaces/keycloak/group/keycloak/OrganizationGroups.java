package io.workspaces.keycloak.group.keycloak;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.KeycloakGroup;
import io.workspaces.keycloak.group.KeycloakGroups;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.organization.OrganizationProvider;

/**
 * Stores our groups among the groups of a Keycloak organization. What names are equal is decided by us; Keycloak's own
 * table compares by the database's collation, which may take Résumé for Resume. In that case the later group is called
 * {@code Résumé (1a2b3c4d)} in Keycloak, by its id, and nowhere else.
 */
public final class OrganizationGroups implements KeycloakGroups {
    /**
     * The prefix of every name. Keycloak's own {@code groups} claim shows organization groups like realm groups, and
     * ours must not be mistaken for those.
     */
    public static final String PREFIX = "workspaces:";

    private static final int ID_LETTERS = 8;
    private static final String ROLE = "workspaces.role";
    private static final String PERMISSIONS = "workspaces.permissions";
    private static final String ACCESS = "workspaces.access.";

    private final KeycloakSession session;

    public OrganizationGroups(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String create(WorkspaceId workspace, String name) {
        OrganizationModel org = organization(workspace);
        List<GroupModel> namesakes = namesakes(org, name);
        return named(name, namesakes)
                .orElseGet(() -> create(org, KeycloakModelUtils.generateId(), name, namesakes))
                .getId();
    }

    private static Optional<GroupModel> named(String name, List<GroupModel> namesakes) {
        return namesakes.stream()
                .filter(group -> group.getName().equals(PREFIX + name))
                .findFirst();
    }

    @Override
    public Optional<PermissionSet> permissionsOf(WorkspaceId workspace, DefaultRole role) {
        OrganizationModel org = organization(workspace);
        return named(role.label(), namesakes(org, role.label()))
                .filter(group -> role.label().equals(group.getFirstAttribute(ROLE)))
                .map(group -> read(org, group).permissions());
    }

    private GroupModel create(OrganizationModel org, String id, String name, List<GroupModel> namesakes) {
        return OrganizationContext.in(
                session, org, () -> organizations().createGroup(org, id, fullName(id, name, namesakes), null));
    }

    /** The groups beside which the database lets no other have the name. */
    private List<GroupModel> namesakes(OrganizationModel org, String name) {
        return organizations()
                .searchGroupsByName(org, PREFIX + name, true, null, null)
                .filter(group -> isTop(org, group))
                .toList();
    }

    private static String fullName(String id, String name, List<GroupModel> namesakes) {
        boolean taken = namesakes.stream()
                .anyMatch(other -> !other.getId().equals(id) && !other.getName().equals(PREFIX + name));
        return PREFIX + name + (taken ? suffix(id) : "");
    }

    private static String suffix(String id) {
        return " (" + id.substring(0, Math.min(ID_LETTERS, id.length())) + ")";
    }

    private static Optional<String> name(GroupModel group) {
        String name = group.getName();
        String suffix = suffix(group.getId());
        return name.startsWith(PREFIX)
                ? Optional.of(
                        name.substring(PREFIX.length(), name.length() - (name.endsWith(suffix) ? suffix.length() : 0)))
                : Optional.empty();
    }

    @Override
    public void update(Group group) {
        GroupModel present = session.groups().getGroupById(realm(), group.id());
        GroupModel model = present == null ? createAgain(group) : present;
        OrganizationModel org = model.getOrganization();
        OrganizationContext.in(session, org, () -> {
            if (!isTop(org, model)) {
                session.groups().moveGroup(realm(), model, organizations().getOrganizationGroup(org));
            }
            if (name(model).filter(group.name()::equals).isEmpty()) {
                model.setName(fullName(group.id(), group.name(), namesakes(org, group.name())));
            }
            writeAttributes(model, attributes(group));
            return model;
        });
    }

    private GroupModel createAgain(Group group) {
        OrganizationModel org = organization(group.workspace());
        return create(org, group.id(), group.name(), namesakes(org, group.name()));
    }

    private static Map<String, List<String>> attributes(Group group) {
        Map<String, List<String>> attributes = group.permissions().access().entrySet().stream()
                .collect(Collectors.toMap(e -> ACCESS + e.getKey(), e -> List.copyOf(e.getValue())));
        attributes.put(PERMISSIONS, List.copyOf(group.permissions().flags()));
        DefaultRole role = group.role();
        if (role != null) {
            attributes.put(ROLE, List.of(role.label()));
        }
        return attributes;
    }

    private static void writeAttributes(GroupModel model, Map<String, List<String>> wanted) {
        Map<String, List<String>> present = model.getAttributes();
        Set<String> ours = new HashSet<>(wanted.keySet());
        present.keySet().stream()
                .filter(name -> name.equals(PERMISSIONS) || name.equals(ROLE) || name.startsWith(ACCESS))
                .forEach(ours::add);
        for (String name : ours) {
            List<String> values = wanted.getOrDefault(name, List.of());
            if (values.isEmpty()) {
                if (present.containsKey(name)) {
                    model.removeAttribute(name);
                }
            } else if (!Set.copyOf(values).equals(Set.copyOf(present.getOrDefault(name, List.of())))) {
                model.setAttribute(name, values);
            }
        }
    }

    @Override
    public void remove(Group group) {
        GroupModel model = session.groups().getGroupById(realm(), group.id());
        if (model != null) {
            OrganizationContext.in(
                    session, model.getOrganization(), () -> session.groups().removeGroup(realm(), model));
        }
    }

    @Override
    public Optional<KeycloakGroup> find(WorkspaceId workspace, String id) {
        return Optional.ofNullable(session.groups().getGroupById(realm(), id))
                .filter(group -> group.getOrganization() != null
                        && group.getOrganization().getId().equals(workspace.organization()))
                .map(group -> read(group.getOrganization(), group));
    }

    @Override
    public List<KeycloakGroup> claimed(WorkspaceId workspace) {
        OrganizationModel org = organization(workspace);
        return organizations()
                .getTopLevelGroups(org, null, null)
                .filter(group -> group.getName().startsWith(PREFIX))
                .map(group -> read(org, group))
                .toList();
    }

    private KeycloakGroup read(OrganizationModel org, GroupModel group) {
        Map<String, List<String>> access = group.getAttributes().entrySet().stream()
                .filter(attribute -> attribute.getKey().startsWith(ACCESS))
                .collect(Collectors.toMap(
                        attribute -> attribute.getKey().substring(ACCESS.length()), Map.Entry::getValue));
        return new KeycloakGroup(
                group.getId(),
                name(group),
                isTop(org, group),
                PermissionSet.of(group.getAttributeStream(PERMISSIONS).toList(), access));
    }

    private boolean isTop(OrganizationModel org, GroupModel group) {
        return organizations().getOrganizationGroup(org).getId().equals(group.getParentId());
    }

    private OrganizationModel organization(WorkspaceId workspace) {
        OrganizationModel org = organizations().getById(workspace.organization());
        if (org == null) {
            throw WorkspacesException.notFound();
        }
        return org;
    }

    private OrganizationProvider organizations() {
        return session.getProvider(OrganizationProvider.class);
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
