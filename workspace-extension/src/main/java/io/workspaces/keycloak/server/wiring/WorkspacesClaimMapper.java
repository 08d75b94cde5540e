package io.workspaces.keycloak.server.wiring;

import io.workspaces.keycloak.queries.claims.ActiveMembership;
import io.workspaces.keycloak.queries.claims.WorkspacesClaim;
import io.workspaces.keycloak.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
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
    static final String ID = "oidc-workspaces-mapper";

    private static final String CLAIM = "workspaces";

    /** The mapper as the client scope has it: in access tokens, where apps look, and in what is read from them. */
    public static ProtocolMapperModel model() {
        ProtocolMapperModel model = new ProtocolMapperModel();
        model.setName("workspaces");
        model.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        model.setProtocolMapper(ID);
        model.setConfig(Map.of(
                OIDCAttributeMapperHelper.INCLUDE_IN_ACCESS_TOKEN, "true",
                OIDCAttributeMapperHelper.INCLUDE_IN_ID_TOKEN, "false",
                OIDCAttributeMapperHelper.INCLUDE_IN_USERINFO, "false",
                OIDCAttributeMapperHelper.INCLUDE_IN_INTROSPECTION, "true"));
        return model;
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext clientSession) {
        WorkspacesSession parts = WorkspacesSession.of(session);
        WorkspacesClaim claim = new WorkspacesClaim();
        String realm = userSession.getRealm().getId();
        for (ActiveMembership membership :
                new OwnMemberships(parts).of(realm, userSession.getUser().getId())) {
            if (claim.isFull()) {
                break;
            }
            parts.workspaces()
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
        return ID;
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
