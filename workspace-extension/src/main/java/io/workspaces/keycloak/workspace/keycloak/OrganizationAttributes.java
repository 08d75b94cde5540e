package io.workspaces.keycloak.workspace.keycloak;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.workspace.SettingBounds;
import io.workspaces.keycloak.workspace.SettingsCopies;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/** Copies of settings as attributes of the organization. */
public final class OrganizationAttributes implements SettingsCopies {
    private static final String PROVIDERS = "workspaces.identityProviders";
    private static final String STRICT_SSO = "workspaces.strictSso";
    private static final String LINK_ONLY = "workspaces.linkOnly";

    /** Stands for a list without providers. Keycloak allows no alias with brackets. */
    private static final String NONE = "(none)";

    private final KeycloakSession session;

    public OrganizationAttributes(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void write(WorkspaceId id, WorkspaceSettings settings) {
        OrganizationModel org = organizations().getById(id.organization());
        if (org == null) {
            return;
        }
        Map<String, List<String>> present = org.getAttributes();
        Map<String, List<String>> wanted = new HashMap<>(present);
        set(wanted, PROVIDERS, providers(settings.identityProviders()));
        set(wanted, STRICT_SSO, flag(settings.strictSso()));
        set(wanted, LINK_ONLY, flag(settings.linkOnly()));
        if (!wanted.equals(present)) {
            org.setAttributes(wanted);
        }
    }

    private static void set(Map<String, List<String>> attributes, String name, List<String> values) {
        if (values.isEmpty()) {
            attributes.remove(name);
        } else {
            attributes.put(name, values);
        }
    }

    private static List<String> providers(@Nullable Set<String> aliases) {
        return aliases == null ? List.of() : aliases.isEmpty() ? List.of(NONE) : List.copyOf(aliases);
    }

    private static List<String> flag(boolean on) {
        return on ? List.of("true") : List.of();
    }

    @Override
    public WorkspaceSettings brought(WorkspaceId id) {
        OrganizationModel org = organizations().getById(id.organization());
        Map<String, List<String>> attributes = org == null ? Map.of() : org.getAttributes();
        List<String> aliases = attributes.getOrDefault(PROVIDERS, List.of());
        return WorkspaceSettings.DEFAULT.boundBy(new SettingBounds(
                aliases.isEmpty()
                        ? null
                        : aliases.stream()
                                .filter(alias -> isAllowedAnyway(alias, id))
                                .collect(Collectors.toSet()),
                has(attributes, STRICT_SSO),
                has(attributes, LINK_ONLY)));
    }

    private static boolean has(Map<String, List<String>> attributes, String name) {
        return attributes.getOrDefault(name, List.of()).contains("true");
    }

    /** Whether the default rule allows the provider too: a list of others would be no stricter. */
    private boolean isAllowedAnyway(String alias, WorkspaceId id) {
        IdentityProviderModel provider = session.identityProviders().getByAlias(alias);
        return provider != null
                && (provider.getOrganizationId() == null
                        ? Boolean.TRUE.equals(provider.isTrustEmail())
                        : provider.getOrganizationId().equals(id.organization()));
    }

    private OrganizationProvider organizations() {
        return session.getProvider(OrganizationProvider.class);
    }
}
