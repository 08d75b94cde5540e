package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.activation.Candidate;
import io.workspaces.keycloak.invitation.activation.RefusedSignIns;
import io.workspaces.keycloak.invitation.activation.Verdict;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Refused sign-ins as columns of the invitation. */
public final class JdbcRefusedSignIns implements RefusedSignIns {
    private final EntityManager em;

    public JdbcRefusedSignIns(EntityManager em) {
        this.em = em;
    }

    @Override
    public void note(Candidate candidate, Verdict reason, Instant now) {
        InvitationTable.refused(em, candidate, reason, now);
    }
}
