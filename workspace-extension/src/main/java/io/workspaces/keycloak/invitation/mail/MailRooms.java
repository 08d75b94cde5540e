package io.workspaces.keycloak.invitation.mail;

import java.util.Optional;
import java.util.function.Function;

/** Opens transactions. */
public interface MailRooms {
    /** Works in a transaction without a realm. */
    <R> R anywhere(Function<MailRoom, R> work);

    /** Works in a transaction in a realm, unless the realm is gone. */
    <R> Optional<R> in(String realm, Function<MailRoom, R> work);
}
