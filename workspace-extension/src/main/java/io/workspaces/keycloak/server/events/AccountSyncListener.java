package io.workspaces.keycloak.server.events;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.member.MemberModule;
import io.workspaces.keycloak.member.keycloak.OrganizationMemberships;
import io.workspaces.keycloak.member.keycloak.RealmAccounts;
import io.workspaces.keycloak.persistence.AfterCommit;
import io.workspaces.keycloak.server.wiring.PlainFactory;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.UserStorageProvider;

/** Updates members after their account has changed. Works in all realms, and never makes a login fail. */
public final class AccountSyncListener extends PlainFactory<EventListenerProvider>
        implements EventListenerProviderFactory {
    private static final Set<EventType> CHANGES =
            EnumSet.of(EventType.UPDATE_PROFILE, EventType.UPDATE_EMAIL, EventType.VERIFY_EMAIL, EventType.REGISTER);

    private static final Map<ResourceType, Pattern> PATHS = new EnumMap<>(Map.of(
            ResourceType.USER, Pattern.compile("(?:users|scim/v2/Users)/([^/]+)"),
            ResourceType.REALM, Pattern.compile("users/([^/]+)$")));

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new Listener(session);
    }

    private record Listener(KeycloakSession session) implements EventListenerProvider {
        @Override
        public void onEvent(Event event) {
            boolean brokered = event.getType() == EventType.LOGIN
                    && event.getDetails() != null
                    && event.getDetails().containsKey(Details.IDENTITY_PROVIDER);
            if (event.getUserId() != null && (brokered || CHANGES.contains(event.getType()) || ofDirectory(event))) {
                followLater(event.getRealmId(), event.getUserId());
            }
        }

        /** Federations change accounts without an event, so a login is the first to show it. */
        private boolean ofDirectory(Event event) {
            RealmModel realm = session.getContext().getRealm();
            if (event.getType() != EventType.LOGIN
                    || realm == null
                    || !realm.getId().equals(event.getRealmId())
                    || realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                            .findAny()
                            .isEmpty()) {
                return false;
            }
            UserModel user = session.users().getUserById(realm, event.getUserId());
            return user != null && OrganizationMemberships.isFederated(user);
        }

        @Override
        public void onEvent(AdminEvent event, boolean includeRepresentation) {
            userIn(event).ifPresent(user -> followLater(event.getRealmId(), user));
        }

        private void followLater(String realm, String user) {
            AfterCommit.insistInRealm(
                    session,
                    realm,
                    "The members of the account " + user
                            + " were not updated; once the cause is gone, its next change or a repair does so",
                    job -> follow(job, realm, user));
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }

    /**
     * The account that an event is about: {@code users/<id>} or {@code users/<id>/…} from the admin API,
     * {@code scim/v2/Users/<id>} from SCIM. Partial import sends the first form, as an event of the realm's type.
     */
    static Optional<String> userIn(AdminEvent event) {
        Pattern path = PATHS.get(event.getResourceType());
        if (path == null || event.getResourcePath() == null) {
            return Optional.empty();
        }
        Matcher matcher = path.matcher(event.getResourcePath());
        return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static void follow(KeycloakSession session, String realm, String userId) {
        UserModel user = session.users().getUserById(session.getContext().getRealm(), userId);
        if (user != null) {
            MemberModule members = WorkspacesSession.of(session).system().members();
            OrganizationMemberships.origin(user)
                    .ifPresent(origin -> members.accountReturn().signedIn(realm, userId, origin));
            members.accountSync()
                    .follow(
                            Actor.SYSTEM,
                            realm,
                            RealmAccounts.account(user),
                            OrganizationMemberships.isFederated(user));
        }
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public String getId() {
        return "workspaces-accounts";
    }
}
