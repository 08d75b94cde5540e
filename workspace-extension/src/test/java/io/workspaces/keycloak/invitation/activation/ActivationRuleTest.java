package io.workspaces.keycloak.invitation.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.invitation.LinkKind;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Account;
import io.workspaces.keycloak.workspace.TestSettings;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ActivationRuleTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(1);
    private static final EmailAddress EMAIL = new EmailAddress("ada@example.org");
    private static final EmailAddress OTHER = new EmailAddress("eve@example.org");
    private static final WorkspaceId WORKSPACE = new WorkspaceId("realm", "acme");

    /**
     * The columns: the provider of the session (- for a password, or which organization it is linked to
     * and whether it is trusted), what its ID token says, whether the account's address is verified, the
     * link that was followed, the workspace's settings, the verdict.
     */
    @ParameterizedTest(name = "{0} | token {1} | verified {2} | link {3} | {4} -> {5}")
    @CsvFileSource(resources = "activation-rule.csv", numLinesToSkip = 1, nullValues = "-")
    void the_session_decides(
            @Nullable String provider,
            @Nullable String token,
            boolean verified,
            @Nullable String link,
            @Nullable String settings,
            Verdict verdict) {
        SignIn signIn = signIn(
                account(EMAIL, verified, true),
                provider(provider),
                assertion(token),
                KnownProviders.NONE,
                link(link),
                false);

        assertThat(ActivationRule.judge(candidate(settings(settings), LATER), signIn, NOW))
                .isEqualTo(verdict);
    }

    /** The columns: a provider that the account is linked to, the one that has vouched for the address, the verdict. */
    @ParameterizedTest
    @CsvSource({
        "none, none, ACTIVATE",
        "own, none, ACTIVATE",
        "trusted, none, ACTIVATE",
        "untrusted, none, PROVIDER_NOT_ALLOWED",
        "foreign, none, PROVIDER_NOT_ALLOWED",
        "none, own, ACTIVATE",
        "none, trusted, ACTIVATE",
        "none, untrusted, PROVIDER_NOT_ALLOWED",
        "none, foreign, PROVIDER_NOT_ALLOWED",
        "none, gone, PROVIDER_NOT_ALLOWED",
        "none, unknown, PROVIDER_NOT_ALLOWED",
        "own, foreign, PROVIDER_NOT_ALLOWED",
    })
    void a_password_activates_accounts_that_no_other_provider_is_behind(
            String linked, String voucher, Verdict verdict) {
        KnownProviders providers = new KnownProviders(
                linked.equals("none") ? List.of() : List.of(known(linked)),
                voucher.equals("none") ? null : known(voucher));
        SignIn signIn = signIn(account(EMAIL, true, true), null, null, providers, null, false);

        assertThat(ActivationRule.judge(candidate(WorkspaceSettings.DEFAULT, LATER), signIn, NOW))
                .isEqualTo(verdict);
    }

    @Test
    void a_password_does_not_profit_from_an_address_that_somebody_else_verifies_meanwhile() {
        Account account = account(EMAIL, true, true);
        Candidate open = candidate(WorkspaceSettings.DEFAULT, LATER);

        assertThat(ActivationRule.judge(open, signIn(account, null, null, KnownProviders.NONE, null, true), NOW))
                .isEqualTo(Verdict.ADDRESS_UNVERIFIED);
        assertThat(ActivationRule.judge(
                        open, signIn(account, null, null, KnownProviders.NONE, link("copied"), true), NOW))
                .isEqualTo(Verdict.ADDRESS_UNVERIFIED);
        assertThat(ActivationRule.judge(
                        open, signIn(account, null, null, KnownProviders.NONE, link("mailed"), true), NOW))
                .isEqualTo(Verdict.ACTIVATE);
        assertThat(ActivationRule.judge(
                        open, signIn(account, known("own"), null, KnownProviders.NONE, null, true), NOW))
                .isEqualTo(Verdict.ACTIVATE);
    }

    @Test
    void a_refusal_is_news_unless_the_same_was_noted_within_a_day() {
        Candidate noted = refusedAt(NOW.minus(Duration.ofHours(23)));

        assertThat(noted.isNews(Verdict.LINK_ONLY, NOW)).isFalse();
        assertThat(noted.isNews(Verdict.EXPIRED, NOW)).isTrue();
        assertThat(refusedAt(NOW.minus(Duration.ofDays(1))).isNews(Verdict.LINK_ONLY, NOW))
                .isTrue();
        assertThat(candidate(WorkspaceSettings.DEFAULT, LATER).isNews(Verdict.LINK_ONLY, NOW))
                .isTrue();
    }

    private static Candidate refusedAt(Instant at) {
        RefusedSignIn refused = new RefusedSignIn(Verdict.LINK_ONLY, at);
        return new Candidate("member", WORKSPACE, true, WorkspaceSettings.DEFAULT, EMAIL, 3, LATER, refused);
    }

    @Test
    void nothing_activates_another_address_an_expired_invitation_or_what_is_disabled() {
        AcceptedLink mailed = link("mailed");
        Candidate open = candidate(WorkspaceSettings.DEFAULT, LATER);

        assertThat(ActivationRule.judge(open, password(account(OTHER, true, true), mailed), NOW))
                .isEqualTo(Verdict.OTHER_ADDRESS);
        assertThat(ActivationRule.judge(open, password(account(null, true, true), mailed), NOW))
                .isEqualTo(Verdict.OTHER_ADDRESS);
        assertThat(ActivationRule.judge(open, password(account(EMAIL, true, false), mailed), NOW))
                .isEqualTo(Verdict.ACCOUNT_DISABLED);
        assertThat(ActivationRule.judge(
                        candidate(WorkspaceSettings.DEFAULT, NOW), password(account(EMAIL, true, true), mailed), NOW))
                .isEqualTo(Verdict.EXPIRED);
        assertThat(ActivationRule.judge(
                        new Candidate("member", WORKSPACE, false, WorkspaceSettings.DEFAULT, EMAIL, 3, LATER, null),
                        password(account(EMAIL, true, true), mailed),
                        NOW))
                .isEqualTo(Verdict.WORKSPACE_DISABLED);
    }

    @Test
    void an_account_that_a_trusted_link_has_set_up_needs_no_verified_address() {
        Candidate open = candidate(WorkspaceSettings.DEFAULT, LATER);
        Account unverified = account(EMAIL, false, true);
        AcceptedLink trusted = Objects.requireNonNull(link("trusted"));
        AcceptedLink copied = Objects.requireNonNull(link("copied"));

        assertThat(ActivationRule.judge(open, password(unverified, trusted.settingUp()), NOW))
                .isEqualTo(Verdict.ACTIVATE);
        assertThat(ActivationRule.judge(open, password(unverified, trusted), NOW))
                .isEqualTo(Verdict.ADDRESS_UNVERIFIED);
        assertThat(ActivationRule.judge(open, password(unverified, copied.settingUp()), NOW))
                .isEqualTo(Verdict.ADDRESS_UNVERIFIED);
    }

    private static SignIn password(Account account, @Nullable AcceptedLink link) {
        return signIn(account, null, null, KnownProviders.NONE, link, false);
    }

    private static SignIn signIn(
            Account account,
            @Nullable IdentityProvider provider,
            @Nullable Assertion assertion,
            KnownProviders providers,
            @Nullable AcceptedLink link,
            boolean verifiedElsewhere) {
        AddressHistory address = new AddressHistory() {
            @Override
            public boolean unverifiedBefore() {
                return false;
            }

            @Override
            public boolean verifiedElsewhere(Candidate candidate) {
                return verifiedElsewhere;
            }
        };
        return new SignIn(account, provider, assertion, () -> providers, link, address, () -> UsedMeans.NONE);
    }

    private static Account account(@Nullable EmailAddress email, boolean verified, boolean enabled) {
        return new Account("user", email, verified, PersonName.NONE, enabled);
    }

    private static Candidate candidate(WorkspaceSettings settings, Instant expiresAt) {
        return new Candidate("member", WORKSPACE, true, settings, EMAIL, 3, expiresAt, null);
    }

    private static @Nullable IdentityProvider provider(@Nullable String name) {
        return name == null ? null : known(name);
    }

    private static IdentityProvider known(String name) {
        return switch (name) {
            case "own" -> new IdentityProvider(name, true, false, "acme");
            case "foreign" -> new IdentityProvider(name, true, true, "globex");
            case "trusted" -> new IdentityProvider(name, true, true, null);
            case "untrusted" -> new IdentityProvider(name, true, false, null);
            case "disabled" -> new IdentityProvider(name, false, true, "acme");
            case "gone" -> IdentityProvider.gone(name);
            case "unknown" -> IdentityProvider.gone(AddressVouchers.Word.UNKNOWN);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static @Nullable Assertion assertion(@Nullable String token) {
        if (token == null) {
            return null;
        }
        return switch (token) {
            case "verified" -> new Assertion(EMAIL, true);
            case "unverified" -> new Assertion(EMAIL, false);
            case "silent" -> new Assertion(EMAIL, null);
            case "other" -> new Assertion(OTHER, true);
            case "none" -> new Assertion(null, true);
            default -> throw new IllegalArgumentException(token);
        };
    }

    private static @Nullable AcceptedLink link(@Nullable String kind) {
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case "mailed" -> link("member", EMAIL, LinkKind.MAILED, 3);
            case "copied" -> link("member", EMAIL, LinkKind.COPIED, 3);
            case "trusted" -> link("member", EMAIL, LinkKind.COPIED_TRUSTED, 3);
            case "replaced" -> link("member", EMAIL, LinkKind.MAILED, 2);
            case "foreign" -> link("another", EMAIL, LinkKind.MAILED, 3);
            case "moved" -> link("member", OTHER, LinkKind.MAILED, 3);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static AcceptedLink link(String member, EmailAddress email, LinkKind kind, int generation) {
        return new AcceptedLink("hash", member, "acme", email.value(), kind, generation, null, null, false);
    }

    private static WorkspaceSettings settings(@Nullable String settings) {
        if (settings == null) {
            return WorkspaceSettings.DEFAULT;
        }
        Set<String> named = settings.startsWith("names ") ? Set.of(settings.substring(6)) : null;
        return TestSettings.signIns(named, settings.equals("strict"), settings.equals("link only"));
    }
}
