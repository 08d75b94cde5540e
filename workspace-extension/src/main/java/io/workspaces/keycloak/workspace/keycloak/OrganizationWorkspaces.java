package io.workspaces.keycloak.workspace.keycloak;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.Total;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.persistence.Contention;
import io.workspaces.keycloak.workspace.Workspace;
import io.workspaces.keycloak.workspace.Workspaces;
import jakarta.persistence.PersistenceException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
import org.keycloak.models.ModelValidationException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;

/** Workspaces as the organizations of the session's realm. */
public final class OrganizationWorkspaces implements Workspaces {
    private static final KnownAliases KNOWN = new KnownAliases();

    private final KeycloakSession session;

    public OrganizationWorkspaces(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Optional<Workspace> find(String realm, String idOrAlias) {
        if (!organizationsEnabled()) {
            return Optional.empty();
        }
        requireContext(realm);
        return Optional.ofNullable(KNOWN.find(organizations(), realm, idOrAlias))
                .or(() -> organization(realm, idOrAlias))
                .or(() -> byAlias(realm, idOrAlias))
                .map(org -> workspace(realm, org));
    }

    private Optional<OrganizationModel> byAlias(String realm, String alias) {
        Optional<OrganizationModel> found = Optional.ofNullable(organizations().getByAlias(alias));
        found.ifPresent(org -> KNOWN.remember(realm, org));
        return found;
    }

    private Optional<OrganizationModel> organization(String realm, String id) {
        requireContext(realm);
        return Optional.ofNullable(organizations().getById(id));
    }

    @Override
    public Set<String> languages(String realm) {
        requireContext(realm);
        RealmModel model = session.getContext().getRealm();
        if (!model.isInternationalizationEnabled()) {
            return Set.of();
        }
        Set<String> tags = Stream.concat(
                        Stream.ofNullable(model.getDefaultLocale()),
                        model.getSupportedLocalesStream().sorted())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return tags.size() > 1 ? Collections.unmodifiableSet(tags) : Set.of();
    }

    @Override
    public Page<Workspace> list(String realm, @Nullable String search, int first, int max) {
        requireContext(realm);
        if (!organizationsEnabled()) {
            return new Page<>(List.of(), Total.exactly(0), null);
        }
        List<Workspace> items = organizations()
                .getAllStream(search, false, first, max)
                .map(org -> workspace(realm, org))
                .toList();
        return new Page<>(items, Total.exactly(organizations().count(search, false)), null);
    }

    @Override
    public Workspace create(String realm, String name, String alias, @Nullable String description) {
        requireContext(realm);
        if (!organizationsEnabled()) {
            throw WorkspacesException.of(ErrorCode.INVALID_REQUEST, "Organizations are switched off in this realm");
        }
        if (organizations().getByAlias(alias) != null || nameTaken(name)) {
            throw WorkspacesException.of(ErrorCode.WORKSPACE_EXISTS);
        }
        OrganizationModel org = written(() -> {
            OrganizationModel made = organizations().create(name, alias);
            made.setDescription(description);
            return made;
        });
        return workspace(realm, org);
    }

    /**
     * Flushes the change now, not at the commit, so that a name that somebody else has taken meanwhile is reported as
     * taken.
     */
    private OrganizationModel written(Supplier<OrganizationModel> change) {
        try {
            OrganizationModel org = change.get();
            session.getProvider(JpaConnectionProvider.class).getEntityManager().flush();
            return org;
        } catch (ModelException | PersistenceException e) {
            if (e instanceof ModelDuplicateException || Contention.taken(e)) {
                throw WorkspacesException.of(ErrorCode.WORKSPACE_EXISTS);
            }
            if (e instanceof ModelValidationException) {
                throw WorkspacesException.violation("name", "workspace_invalid", "was refused: " + e.getMessage());
            }
            throw e;
        }
    }

    private boolean nameTaken(String name) {
        return organizations().getAllStream(name, true, 0, 1).findAny().isPresent();
    }

    @Override
    public Workspace update(
            WorkspaceId id, @Nullable String name, @Nullable String description, @Nullable Boolean enabled) {
        OrganizationModel org = organization(id.realm(), id.organization()).orElseThrow(WorkspacesException::notFound);
        if (name != null && !name.equals(org.getName()) && nameTaken(name)) {
            throw WorkspacesException.of(ErrorCode.WORKSPACE_EXISTS);
        }
        OrganizationModel changed = written(() -> {
            Optional.ofNullable(name).ifPresent(org::setName);
            Optional.ofNullable(description).ifPresent(org::setDescription);
            Optional.ofNullable(enabled).ifPresent(org::setEnabled);
            return org;
        });
        return workspace(id.realm(), changed);
    }

    private static Workspace workspace(String realm, OrganizationModel org) {
        return new Workspace(
                new WorkspaceId(realm, org.getId()),
                org.getAlias(),
                org.getName(),
                Objects.requireNonNullElse(org.getDescription(), ""),
                org.isEnabled());
    }

    private OrganizationProvider organizations() {
        return session.getProvider(OrganizationProvider.class);
    }

    private boolean organizationsEnabled() {
        return session.getContext().getRealm().isOrganizationsEnabled();
    }

    /** Keycloak looks up organizations only in the realm of the context. */
    private void requireContext(String realm) {
        RealmModel current = session.getContext().getRealm();
        if (current == null || !current.getId().equals(realm)) {
            throw new IllegalStateException("the session is not in realm " + realm);
        }
    }
}
