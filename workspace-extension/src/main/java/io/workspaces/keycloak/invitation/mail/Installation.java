package io.workspaces.keycloak.invitation.mail;

import java.time.Instant;
import java.util.Optional;

/** What the database says about the installation that it belongs to, and whether its mails were held. */
public interface Installation {
    /** The name of the installation; empty until a node with a name has used the database. */
    Optional<String> name();

    /** Sets the name, unless there is one. */
    void setName(String name);

    /** Changes the name, unless it is no longer the former one. */
    void rename(String former, String name);

    /** Since when mails are held, if they are or were and nobody has ended that yet. */
    Optional<Instant> heldSince();

    /** Records that mails are held, unless that is recorded already. */
    void hold(Instant now);

    /** Records that mails are no longer held; false if another node has done that. */
    boolean endHold();
}
