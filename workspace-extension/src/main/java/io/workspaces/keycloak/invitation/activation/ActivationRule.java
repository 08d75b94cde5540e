package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.invitation.LinkKind;
import java.time.Instant;

/** Decides who becomes Active by signing in. No other code does. */
public final class ActivationRule {
    private final Candidate candidate;
    private final SignIn signIn;
    private final ProviderPolicy policy;

    private ActivationRule(Candidate candidate, SignIn signIn) {
        this.candidate = candidate;
        this.signIn = signIn;
        this.policy = new ProviderPolicy(candidate.workspace(), candidate.settings());
    }

    public static Verdict judge(Candidate candidate, SignIn signIn, Instant now) {
        if (!candidate.email().equals(signIn.account().email())) {
            return Verdict.OTHER_ADDRESS;
        }
        if (!now.isBefore(candidate.expiresAt())) {
            return Verdict.EXPIRED;
        }
        if (!candidate.workspaceEnabled()) {
            return Verdict.WORKSPACE_DISABLED;
        }
        if (!signIn.account().enabled()) {
            return Verdict.ACCOUNT_DISABLED;
        }
        return new ActivationRule(candidate, signIn).judge();
    }

    private Verdict judge() {
        if (signIn.provesMailboxOf(candidate) || setUp()) {
            IdentityProvider provider = signIn.provider();
            return provider == null || policy.mayBeUsed(provider) ? Verdict.ACTIVATE : Verdict.PROVIDER_NOT_ALLOWED;
        }
        if (!signIn.account().emailVerified()) {
            return Verdict.ADDRESS_UNVERIFIED;
        }
        return signIn.provider() == null ? byPassword() : byProvider(signIn.provider());
    }

    /** Whether the account was set up by a link of somebody who could set its password in Keycloak anyway. */
    private boolean setUp() {
        AcceptedLink link = signIn.link();
        return link != null && link.leadsTo(candidate) && link.kind() == LinkKind.COPIED_TRUSTED && link.setsUp();
    }

    private Verdict byProvider(IdentityProvider provider) {
        if (!policy.allows(provider)) {
            return Verdict.PROVIDER_NOT_ALLOWED;
        }
        Assertion assertion = signIn.assertion();
        boolean strict = candidate.settings().strictSso();
        if (assertion == null) {
            return strict ? Verdict.PROVIDER_DOES_NOT_VERIFY : Verdict.ACTIVATE;
        }
        if (!candidate.email().equals(assertion.email())) {
            return Verdict.PROVIDER_NAMES_OTHER_ADDRESS;
        }
        boolean verified = assertion.verified() == null ? !strict : assertion.verified();
        return verified ? Verdict.ACTIVATE : Verdict.PROVIDER_DOES_NOT_VERIFY;
    }

    /** An address that only a provider has vouched for stays so, even if the account is no longer linked to the provider. */
    private Verdict byPassword() {
        if (signIn.address().verifiedElsewhere(candidate)) {
            return Verdict.ADDRESS_UNVERIFIED;
        }
        if (candidate.settings().linkOnly()) {
            return Verdict.LINK_ONLY;
        }
        if (candidate.settings().identityProviders() != null) {
            return Verdict.PROVIDER_NOT_ALLOWED;
        }
        KnownProviders known = signIn.providers().get();
        boolean linked = known.linked().isEmpty() || known.linked().stream().anyMatch(policy::allows);
        return linked && (known.voucher() == null || policy.allows(known.voucher()))
                ? Verdict.ACTIVATE
                : Verdict.PROVIDER_NOT_ALLOWED;
    }
}
