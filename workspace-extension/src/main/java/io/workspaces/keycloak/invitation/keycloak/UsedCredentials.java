package io.workspaces.keycloak.invitation.keycloak;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.WebAuthnConstants;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.authenticators.browser.UsernameFormFactory;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Which of an account's stored credentials a sign-in has used or set. Keycloak 26.7 stores only their types. Which of
 * several credentials of a type it was is only in the details of events, within the request.
 */
final class UsedCredentials {
    private static final String NOTE = "io.workspaces.credentials";
    private static final String CREDENTIAL = "id:";
    private static final String PASSKEY = "key:";
    private static final Set<String> PASSKEY_TYPES =
            Set.of(WebAuthnCredentialModel.TYPE_TWOFACTOR, WebAuthnCredentialModel.TYPE_PASSWORDLESS);
    private static final Set<EventType> SET = Set.of(EventType.UPDATE_CREDENTIAL, EventType.UPDATE_PASSWORD);

    private final KeycloakSession session;

    UsedCredentials(KeycloakSession session) {
        this.session = session;
    }

    /** Notes in the login which credentials an event names, until the login has a session. */
    void note(Event event, UserModel user) {
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        Set<String> named = login == null ? Set.of() : named(event, user);
        if (login != null && !named.isEmpty()) {
            named.addAll(marks(login.getClientNote(NOTE)));
            login.setClientNote(NOTE, String.join(",", named));
        }
    }

    /** Moves the notes of the login to its session. */
    void moveToSession(UserSessionModel userSession) {
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        Set<String> marks = marks(login == null ? null : login.getClientNote(NOTE));
        Set<String> before = marks(userSession.getNote(NOTE));
        if (!before.containsAll(marks)) {
            marks.addAll(before);
            userSession.setNote(NOTE, String.join(",", marks));
        }
    }

    /** The ids of the credentials. If an account has several of a type, only those count that an event has named. */
    Set<String> of(UserModel user, UserSessionModel userSession) {
        moveToSession(userSession);
        Set<String> marks = marks(userSession.getNote(NOTE));
        List<CredentialModel> all =
                user.credentialManager().getStoredCredentialsStream().toList();
        Set<String> used = all.stream()
                .filter(credential -> isMarked(credential, marks))
                .map(CredentialModel::getId)
                .collect(toSet());
        for (String type : types(userSession)) {
            List<String> ofType = all.stream()
                    .filter(credential -> type.equals(credential.getType()))
                    .map(CredentialModel::getId)
                    .toList();
            if (ofType.size() == 1) {
                used.addAll(ofType);
            }
        }
        return used;
    }

    private static boolean isMarked(CredentialModel credential, Set<String> marks) {
        return marks.contains(CREDENTIAL + credential.getId())
                || PASSKEY_TYPES.contains(credential.getType())
                        && marks.contains(PASSKEY
                                + WebAuthnCredentialModel.createFromCredentialModel(credential)
                                        .getWebAuthnCredentialData()
                                        .getCredentialId());
    }

    private Set<String> types(UserSessionModel userSession) {
        RealmModel realm = session.getContext().getRealm();
        Set<String> types = completed(realm, userSession)
                .filter(authenticator -> !authenticator.equals(UsernameFormFactory.PROVIDER_ID))
                .map(authenticator ->
                        session.getKeycloakSessionFactory().getProviderFactory(Authenticator.class, authenticator))
                .flatMap(factory -> factory instanceof AuthenticatorFactory f
                        ? Stream.ofNullable(f.getReferenceCategory())
                        : Stream.empty())
                .collect(toSet());
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        List<String> now = login == null ? List.of() : AuthenticatorUtil.getAuthnCredentials(login);
        if (now.stream().anyMatch(PASSKEY_TYPES::contains) && !now.contains(PasswordCredentialModel.TYPE)) {
            // The password form accepts passkeys too, and counts as completed then.
            types.remove(PasswordCredentialModel.TYPE);
        }
        types.addAll(now);
        return types;
    }

    private static Stream<String> completed(RealmModel realm, UserSessionModel userSession) {
        Map<String, Integer> executions =
                AuthenticatorUtils.parseCompletedExecutions(userSession.getNote(Constants.AUTHENTICATORS_COMPLETED));
        return executions.keySet().stream()
                .flatMap(id -> Stream.ofNullable(realm.getAuthenticationExecutionById(id)))
                .flatMap(execution -> Stream.ofNullable(execution.getAuthenticator()));
    }

    private static Set<String> named(Event event, UserModel user) {
        Map<String, String> details = event.getDetails();
        Set<String> named = new TreeSet<>();
        if (details == null || event.getError() != null) {
            return named;
        }
        if (SET.contains(event.getType())) {
            newest(user, details.get(Details.CREDENTIAL_TYPE)).ifPresent(id -> named.add(CREDENTIAL + id));
            return named;
        }
        Optional.ofNullable(details.get(Details.SELECTED_CREDENTIAL_ID)).ifPresent(id -> named.add(CREDENTIAL + id));
        Optional.ofNullable(details.get(WebAuthnConstants.PUBKEY_CRED_ID_ATTR))
                .ifPresent(key -> named.add(PASSKEY + key));
        return named;
    }

    private static Optional<String> newest(UserModel user, @Nullable String type) {
        return type == null
                ? Optional.empty()
                : user.credentialManager()
                        .getStoredCredentialsByTypeStream(type)
                        .max(Comparator.comparing(
                                CredentialModel::getCreatedDate, Comparator.nullsFirst(Comparator.naturalOrder())))
                        .map(CredentialModel::getId);
    }

    private static Set<String> marks(@Nullable String note) {
        return note == null ? new HashSet<>() : new HashSet<>(Arrays.asList(note.split(",")));
    }
}
