package io.workspaces.client;

import io.workspaces.client.model.Role;
import io.workspaces.client.model.Visibility;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom to invite and as what. Immutable; each method answers a new invitation. */
public final class Invitation {
    private final Body body;

    private Invitation(Body body) {
        this.body = body;
    }

    /**
     * An invitation as End-user, with a mail, good for seven days.
     *
     * @param email the address
     * @return the invitation
     */
    public static Invitation to(String email) {
        return new Invitation(Body.EMPTY.with("email", email));
    }

    /**
     * With a name.
     *
     * @param name split at its last space
     * @return a new invitation
     */
    public Invitation fullName(String name) {
        return with("fullName", name);
    }

    /**
     * With a role.
     *
     * @param role the default role
     * @return a new invitation
     */
    public Invitation role(Role role) {
        return with("role", role.label());
    }

    /**
     * Into custom groups.
     *
     * @param idsOrNames of the groups
     * @return a new invitation
     */
    public Invitation groups(String... idsOrNames) {
        return with("groups", List.of(idsOrNames));
    }

    /**
     * With a metadata value that apps see.
     *
     * @param key the key
     * @param value in clear; encrypted on the server
     * @return a new invitation
     */
    public Invitation metadata(String key, String value) {
        return new Invitation(body.within("metadata", key, value));
    }

    /**
     * With a metadata value and who may read it.
     *
     * @param key the key
     * @param value in clear; encrypted on the server
     * @param visibility apps, or back ends only
     * @param clients the only clients that may, none for no such limit
     * @return a new invitation
     */
    public Invitation metadata(String key, String value, Visibility visibility, String... clients) {
        return new Invitation(body.within("metadata", key, MetadataChange.of(value, visibility, clients)));
    }

    /**
     * Good for this long.
     *
     * @param time an hour to 30 days
     * @return a new invitation
     */
    public Invitation expiresIn(Duration time) {
        return with("expiresIn", time.toString());
    }

    /**
     * Leads to an app once accepted.
     *
     * @param clientId the app's client
     * @param address one of its registered redirect addresses
     * @return a new invitation
     */
    public Invitation redirectTo(String clientId, URI address) {
        return with("clientId", clientId).with("redirectUri", address.toString());
    }

    /**
     * Without a mail: the link is copied instead.
     *
     * @return a new invitation
     */
    public Invitation withoutMail() {
        return with("sendEmail", false);
    }

    /**
     * Says yes to the effects of this invitation.
     *
     * @param plan of the {@link io.workspaces.client.error.ConfirmationRequiredException}
     * @return a new invitation
     */
    public Invitation confirmed(String plan) {
        return new Invitation(body.confirmed(plan));
    }

    private Invitation with(String name, Object value) {
        return new Invitation(body.with(name, value));
    }

    Map<String, @Nullable Object> body() {
        return body.members();
    }

    Map<String, String> parameters() {
        return body.parameters();
    }

    /** The names of what is set, no values. */
    @Override
    public String toString() {
        return "Invitation" + body;
    }
}
