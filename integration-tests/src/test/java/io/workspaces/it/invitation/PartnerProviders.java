package io.workspaces.it.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workspaces.localserver.admin.PartnerRealm;
import io.workspaces.localserver.admin.RealmApi;
import java.util.List;
import java.util.Map;

/** One partner realm as many identity providers of another, each with a character of its own. */
record PartnerProviders(RealmApi partner, RealmApi realm) {
    /** An OpenID Connect provider. */
    void oidc(String alias, boolean trustEmail) {
        new PartnerRealm(partner).offerTo(realm, alias, trustEmail);
    }

    /** One whose ID tokens do not say whether the address is verified. */
    void silent(String alias, boolean trustEmail) {
        oidc(alias, trustEmail);
        ObjectNode provider = (ObjectNode) realm.get("/identity-provider/instances/" + alias);
        ObjectNode config = (ObjectNode) provider.get("config");
        config.put("defaultScope", "openid profile");
        realm.put("/identity-provider/instances/" + alias, provider);
        String client = partner.clientUuid(config.path("clientId").asText());
        partner.delete("/clients/" + client + "/default-client-scopes/" + emailScope());
        partner.create(
                "/clients/" + client + "/protocol-mappers/models",
                mapper("openid-connect", "oidc-usermodel-property-mapper", "email"));
    }

    private String emailScope() {
        for (JsonNode scope : partner.get("/client-scopes")) {
            if (scope.path("name").asText().equals("email")) {
                return scope.path("id").asText();
            }
        }
        throw new IllegalStateException("No scope email");
    }

    /** A SAML provider, with the address as name id and attribute. */
    void saml(String alias, boolean trustEmail) {
        String entity = "urn:" + realm.name() + ":" + alias;
        String client = partner.createClient(
                entity,
                Map.of(
                        "protocol",
                        "saml",
                        "redirectUris",
                        List.of(realm.base() + "/broker/" + alias + "/endpoint*"),
                        "attributes",
                        Map.of("saml.client.signature", "false", "saml_name_id_format", "email")));
        partner.create(
                "/clients/" + client + "/protocol-mappers/models",
                mapper("saml", "saml-user-property-mapper", "firstName"));
        partner.create(
                "/clients/" + client + "/protocol-mappers/models",
                mapper("saml", "saml-user-property-mapper", "lastName"));
        realm.create("/identity-provider/instances", samlProvider(alias, entity, trustEmail));
        takeOver(alias, "firstName");
        takeOver(alias, "lastName");
    }

    private Map<String, Object> samlProvider(String alias, String entity, boolean trustEmail) {
        return Map.of(
                "alias",
                alias,
                "providerId",
                "saml",
                "enabled",
                true,
                "trustEmail",
                trustEmail,
                "config",
                Map.of(
                        "entityId", entity,
                        "idpEntityId", partner.base().toString(),
                        "singleSignOnServiceUrl", partner.base() + "/protocol/saml",
                        "nameIDPolicyFormat", "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress",
                        "principalType", "SUBJECT",
                        "postBindingResponse", "true",
                        "syncMode", "IMPORT"));
    }

    private void takeOver(String alias, String property) {
        realm.create(
                "/identity-provider/instances/" + alias + "/mappers",
                Map.of(
                        "name",
                        property,
                        "identityProviderAlias",
                        alias,
                        "identityProviderMapper",
                        "saml-user-attribute-idp-mapper",
                        "config",
                        Map.of("syncMode", "INHERIT", "user.attribute", property, "attribute.name", property)));
    }

    private static Map<String, Object> mapper(String protocol, String type, String property) {
        return Map.of(
                "name",
                property,
                "protocol",
                protocol,
                "protocolMapper",
                type,
                "config",
                Map.of(
                        "user.attribute", property,
                        "claim.name", property,
                        "attribute.name", property,
                        "attribute.nameformat", "Basic",
                        "id.token.claim", "true",
                        "access.token.claim", "true",
                        "userinfo.token.claim", "true",
                        "jsonType.label", "String"));
    }
}
