package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.kernel.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Open invitations of one realm in a list, and with each the last sign-in that was not enough. */
final class InMemoryCandidates implements Candidates, RefusedSignIns {
    private final List<Candidate> open = new ArrayList<>();

    /** What was noted, in the order of the writes. */
    final List<String> notes = new ArrayList<>();

    void add(Candidate candidate) {
        open.add(candidate);
    }

    @Override
    public List<Candidate> of(String realm, EmailAddress email) {
        return open.stream()
                .filter(candidate -> candidate.workspace().realm().equals(realm)
                        && candidate.email().equals(email))
                .toList();
    }

    @Override
    public void note(Candidate candidate, Verdict reason, Instant now) {
        notes.add(candidate.memberId() + " " + reason);
        open.replaceAll(one -> isSame(one, candidate) ? refused(one, new RefusedSignIn(reason, now)) : one);
    }

    private static boolean isSame(Candidate one, Candidate other) {
        return one.memberId().equals(other.memberId()) && one.generation() == other.generation();
    }

    private static Candidate refused(Candidate one, RefusedSignIn refused) {
        return new Candidate(
                one.memberId(),
                one.workspace(),
                one.workspaceEnabled(),
                one.settings(),
                one.email(),
                one.generation(),
                one.expiresAt(),
                refused);
    }
}
