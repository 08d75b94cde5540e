package io.workspaces.keycloak.invitation.mail;

import java.util.Optional;
import java.util.function.Function;

/** Runs work in transactions of its own. */
public interface MailTransactions {
    /** Runs work that concerns no single realm. */
    <R> R withoutRealm(Function<MailUnitOfWork, R> work);

    /** Runs work in a realm; empty if the realm is gone. */
    <R> Optional<R> inRealm(String realm, Function<MailUnitOfWork, R> work);
}
