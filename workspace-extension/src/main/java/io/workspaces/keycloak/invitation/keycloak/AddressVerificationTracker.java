package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.activation.AddressVouchers;
import io.workspaces.keycloak.invitation.activation.UnverifiedAccounts;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.persistence.AfterCommit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * Notes how the addresses of accounts get verified: by a mail or by a provider, and whether an invitation was open while
 * nobody had verified the address.
 *
 * <p>Keycloak 26.7 publishes the event of a verification by mail afterwards. For a reset password, and for a link to a
 * provider that is confirmed by mail, there is only the event of the mail that is sent. The event of a new link to a
 * provider comes before Keycloak takes the address from the provider.
 */
public final class AddressVerificationTracker implements EventListenerProvider {
    private final KeycloakSession session;
    private final AddressVouchers vouchers;
    private final Function<KeycloakSession, Book> books;

    /** Where it is noted. */
    public record Book(UnverifiedAccounts unverified, AddressVouchers vouchers) {}

    /**
     * @param vouchers in the transaction of this session
     * @param books in the transaction of another session
     */
    public AddressVerificationTracker(
            KeycloakSession session, AddressVouchers vouchers, Function<KeycloakSession, Book> books) {
        this.session = session;
        this.vouchers = vouchers;
        this.books = books;
    }

    @Override
    public void onEvent(Event event) {
        RealmModel realm = session.getContext().getRealm();
        if (event.getUserId() == null
                || event.getError() != null
                || realm == null
                || !realm.getId().equals(event.getRealmId())
                || !realm.isOrganizationsEnabled()) {
            return;
        }
        switch (event.getType()) {
            case SEND_VERIFY_EMAIL -> about(realm, event).ifPresent(a -> new VerifiedWithin(session).asked(a.user()));
            case VERIFY_EMAIL -> about(realm, event).ifPresent(this::verified);
            case SEND_RESET_PASSWORD, SEND_IDENTITY_PROVIDER_LINK ->
                about(realm, event).ifPresent(this::unverified);
            case IDENTITY_PROVIDER_LINK_ACCOUNT -> about(realm, event).ifPresent(this::proved);
            case FEDERATED_IDENTITY_LINK -> about(realm, event).ifPresent(account -> linked(account, event));
            case REGISTER -> about(realm, event).ifPresent(account -> registered(account, event));
            case UPDATE_EMAIL ->
                about(realm, event).filter(a -> a.user().isEmailVerified()).ifPresent(this::proved);
            case LOGIN -> about(realm, event).ifPresent(account -> signedIn(account, event));
            case UPDATE_CREDENTIAL, UPDATE_PASSWORD ->
                about(realm, event).ifPresent(a -> new UsedCredentials(session).note(event, a.user()));
            default -> {
                // This event says nothing about the address.
            }
        }
    }

    /** An account with an address. */
    private record About(RealmModel realm, UserModel user, EmailAddress email) {}

    private Optional<About> about(RealmModel realm, Event event) {
        return about(realm, session.users().getUserById(realm, event.getUserId()));
    }

    private static Optional<About> about(RealmModel realm, @Nullable UserModel user) {
        return user == null || user.getEmail() == null
                ? Optional.empty()
                : EmailAddress.find(user.getEmail()).map(email -> new About(realm, user, email));
    }

    private void verified(About account) {
        VerifiedWithin login = new VerifiedWithin(session);
        if (!login.verifiedBefore()) {
            login.verified(account.user());
            remember(account);
        }
        proved(account);
    }

    private void unverified(About account) {
        if (!account.user().isEmailVerified()) {
            new VerifiedWithin(session).unverified(account.user());
            remember(account);
        }
    }

    private void linked(About account, Event event) {
        unverified(account);
        String voucher = account.user().isEmailVerified() ? null : detail(event, Details.IDENTITY_PROVIDER);
        note(account, book -> book.vouchers()
                .linked(account.realm().getId(), account.user().getId(), account.email(), voucher));
    }

    /** In the same transaction, since nobody else can lock rows of a new account. */
    private void registered(About account, Event event) {
        String provider = detail(event, Details.IDENTITY_PROVIDER);
        if (provider != null && "broker".equals(detail(event, Details.REGISTER_METHOD))) {
            vouchers.made(account.realm().getId(), account.user().getId(), account.email(), provider);
        }
    }

    private void signedIn(About account, Event event) {
        UserSessionModel userSession = event.getSessionId() == null
                ? null
                : session.sessions().getUserSession(account.realm(), event.getSessionId());
        if (userSession == null) {
            return;
        }
        UsedCredentials credentials = new UsedCredentials(session);
        credentials.note(event, account.user());
        credentials.moveToSession(userSession);
        String alias = detail(event, Details.IDENTITY_PROVIDER);
        IdentityProviderModel provider =
                alias == null ? null : session.identityProviders().getByAlias(alias);
        if (provider != null
                && Boolean.TRUE.equals(provider.isTrustEmail())
                && word(account).filter(word -> !word.isAbout(account.email())).isPresent()) {
            note(account, book -> book.vouchers().came(account.user().getId(), account.email(), provider.getAlias()));
        }
        if (new MailedProof(session, account.user()).settle(userSession)
                && word(account).filter(word -> !word.isProved(account.email())).isPresent()) {
            proved(account);
        }
    }

    private Optional<AddressVouchers.Word> word(About account) {
        return vouchers.find(account.user().getId());
    }

    private void proved(About account) {
        note(account, book -> book.vouchers().proved(account.user().getId(), account.email()));
    }

    private void remember(About account) {
        note(account, book -> book.unverified()
                .remember(
                        account.realm().getId(), account.email(), account.user().getId()));
    }

    /** After the commit, since a write within a login's transaction could break the login. */
    private void note(About account, Consumer<Book> entry) {
        AfterCommit.insistInRealm(
                session,
                account.realm().getId(),
                "Noting how the address of the account " + account.user().getId() + " was verified did not happen",
                job -> entry.accept(books.apply(job)));
    }

    private static @Nullable String detail(Event event, String name) {
        return event.getDetails() == null ? null : event.getDetails().get(name);
    }

    /** Keycloak publishes no event if an address is verified by a mail that a realm admin has sent. */
    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        if (event.getResourceType() == ResourceType.USER && event.getOperationType() == OperationType.ACTION) {
            String[] path = event.getResourcePath().split("/", -1);
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            if (path.length > 1 && realm != null && realm.isOrganizationsEnabled()) {
                about(realm, session.users().getUserById(realm, path[1]))
                        .filter(account -> !account.user().isEmailVerified())
                        .ifPresent(this::remember);
            }
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
