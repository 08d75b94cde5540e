package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.kernel.EmailAddress;
import java.util.List;

/** The Invited members of a realm that somebody with an address could be. */
public interface Candidates {
    /** Costs one statement when there are none. */
    List<Candidate> of(String realm, EmailAddress email);
}
