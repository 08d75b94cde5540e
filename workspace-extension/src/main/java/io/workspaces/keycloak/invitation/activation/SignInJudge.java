package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.kernel.EmailAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges for which invitations a sign-in is enough, and has it noted why it is not enough for the others. */
public final class SignInJudge {
    private final Candidates candidates;
    private final RefusedSignIns refused;
    private final Clock clock;

    public SignInJudge(Candidates candidates, RefusedSignIns refused, Clock clock) {
        this.candidates = candidates;
        this.refused = refused;
        this.clock = clock;
    }

    /** An invitation, and what the sign-in means for it. */
    public record Judged(Candidate candidate, Verdict verdict) {
        public boolean accepted() {
            return verdict == Verdict.ACTIVATE;
        }
    }

    /**
     * The invitations to an account's address, and the one whose link was followed, which may be to another.
     *
     * @param own null if the account has no valid address
     */
    public List<Candidate> found(String realm, @Nullable EmailAddress own, @Nullable AcceptedLink link) {
        List<Candidate> found = new ArrayList<>();
        if (own != null) {
            found.addAll(candidates.of(realm, own));
        }
        if (link != null) {
            EmailAddress.find(link.email())
                    .filter(email -> !email.equals(own))
                    .ifPresent(email -> candidates.of(realm, email).stream()
                            .filter(link::leadsTo)
                            .forEach(found::add));
        }
        return found;
    }

    public List<Judged> judge(List<Candidate> found, SignIn signIn) {
        Instant now = clock.instant();
        List<Judged> judged = found.stream()
                .map(candidate -> new Judged(candidate, ActivationRule.judge(candidate, signIn, now)))
                .toList();
        judged.stream()
                .filter(one -> !one.accepted() && one.candidate().isNews(one.verdict(), now))
                .forEach(one -> refused.note(one.candidate(), one.verdict(), now));
        return judged;
    }
}
