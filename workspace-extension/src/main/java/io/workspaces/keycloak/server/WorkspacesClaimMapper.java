package io.workspaces.keycloak.server;

import io.workspaces.keycloak.queries.claims.ActiveMembership;
import io.workspaces.keycloak.queries.claims.WorkspacesClaim;
import io.workspaces.keycloak.server.setup.ClientScopes;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import io.workspaces.keycloak.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;

/** Puts the claim {@code workspaces} into tokens. */
public final class WorkspacesClaimMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {
    private static final String CLAIM = "workspaces";

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext clientSession) {
        WorkspacesSession workspaces = WorkspacesSession.of(session);
        WorkspacesClaim claim = new WorkspacesClaim();
        String realm = userSession.getRealm().getId();
        for (ActiveMembership membership :
                workspaces.ownMemberships().of(realm, userSession.getUser().getId())) {
            if (claim.isFull()) {
                break;
            }
            workspaces
                    .system()
                    .workspaces()
                    .workspaces()
                    .find(realm, membership.workspace().organization())
                    .filter(Workspace::enabled)
                    .ifPresent(workspace -> claim.add(workspace.alias(), membership));
        }
        token.getOtherClaims().put(CLAIM, claim.value());
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, WorkspacesClaimMapper.class);
        return properties;
    }

    @Override
    public String getId() {
        return ClientScopes.MAPPER;
    }

    @Override
    public String getDisplayType() {
        return "Workspaces";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "The workspaces in which the user is active, with role, groups and permissions.";
    }
}
