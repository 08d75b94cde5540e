package io.workspaces.keycloak.invitation.mail;

import java.util.Optional;
import java.util.function.Function;

/** Opens transactions. */
public interface MailTransactions {
    /** Works in a transaction without a realm. */
    <R> R anywhere(Function<MailUnitOfWork, R> work);

    /** Works in a transaction in a realm, unless the realm is gone. */
    <R> Optional<R> in(String realm, Function<MailUnitOfWork, R> work);
}
