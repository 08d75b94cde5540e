package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.mail.MailTransactions;
import io.workspaces.keycloak.invitation.mail.MailUnitOfWork;
import io.workspaces.keycloak.persistence.SessionRealm;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Opens a Keycloak session with a transaction for each piece of work. */
public final class KeycloakMailTransactions implements MailTransactions {
    private final KeycloakSessionFactory factory;
    private final Function<KeycloakSession, MailUnitOfWork> composition;

    public KeycloakMailTransactions(
            KeycloakSessionFactory factory, Function<KeycloakSession, MailUnitOfWork> composition) {
        this.factory = factory;
        this.composition = composition;
    }

    @Override
    public <R> R withoutRealm(Function<MailUnitOfWork, R> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> work.apply(composition.apply(session)));
    }

    @Override
    public <R> Optional<R> inRealm(String realm, Function<MailUnitOfWork, R> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> SessionRealm.enter(session, realm)
                .map(found -> work.apply(composition.apply(session))));
    }
}
