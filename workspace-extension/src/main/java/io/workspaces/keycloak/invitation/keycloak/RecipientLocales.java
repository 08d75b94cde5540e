package io.workspaces.keycloak.invitation.keycloak;

import static java.util.stream.Collectors.toMap;

import io.workspaces.keycloak.persistence.AutoCommitQueries;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The languages that recipients have chosen in their accounts, if they have one, by one query. */
final class RecipientLocales {
    private record Chosen(String email, String locale) {}

    private RecipientLocales() {}

    static Map<String, String> of(KeycloakSession session, RealmModel realm, Collection<String> recipients) {
        if (!realm.isInternationalizationEnabled() || recipients.isEmpty()) {
            return Map.of();
        }
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        // Outside the transaction: it would keep its database connection until the mail server has answered.
        return new AutoCommitQueries(session, em).read(own -> own.createQuery(
                        "select u.email, a.value from UserEntity u join u.attributes a"
                                + " where u.realmId = :realm and u.email in :emails and a.name = :locale",
                        Chosen.class)
                .setParameter("realm", realm.getId())
                .setParameter("emails", recipients)
                .setParameter("locale", UserModel.LOCALE)
                .getResultStream()
                .collect(toMap(Chosen::email, Chosen::locale, (one, other) -> one)));
    }
}
