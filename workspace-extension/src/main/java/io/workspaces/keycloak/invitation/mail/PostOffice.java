package io.workspaces.keycloak.invitation.mail;

import java.util.List;

/** Sends letters of one realm. */
public interface PostOffice {
    List<Delivery> send(List<Letter> letters);
}
