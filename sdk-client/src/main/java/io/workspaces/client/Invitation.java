package io.workspaces.client;

import io.workspaces.client.model.Profile;
import io.workspaces.client.model.Role;
import io.workspaces.client.model.Visibility;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invitation to send. Immutable; each method returns a new invitation. */
public final class Invitation {
    private final RequestBody body;

    private Invitation(RequestBody body) {
        this.body = body;
    }

    /**
     * Creates an invitation as End-user. By default it is sent by email and expires after seven days.
     *
     * @param email the email address
     * @return the invitation
     */
    public static Invitation to(String email) {
        return new Invitation(RequestBody.EMPTY.with("email", email));
    }

    /**
     * Sets what the workspace knows of the person beside their address, role and groups.
     *
     * @param profile the fields to set
     * @return a new invitation
     */
    public Invitation profile(Profile profile) {
        return new Invitation(body.with(profile));
    }

    /**
     * Sets the full name.
     *
     * @param name the name, which is split at its last space
     * @return a new invitation
     */
    public Invitation fullName(String name) {
        return profile(Profile.of().fullName(name));
    }

    /**
     * Sets the role.
     *
     * @param role the default role
     * @return a new invitation
     */
    public Invitation role(Role role) {
        return with("role", role.label());
    }

    /**
     * Sets the custom groups.
     *
     * @param idsOrNames the ids or names of the groups
     * @return a new invitation
     */
    public Invitation groups(String... idsOrNames) {
        return with("groups", List.of(idsOrNames));
    }

    /**
     * Adds a metadata value that apps can read.
     *
     * @param key the key
     * @param value the plain text; the server encrypts it
     * @return a new invitation
     */
    public Invitation metadata(String key, String value) {
        return new Invitation(body.withNested("metadata", key, value));
    }

    /**
     * Adds a metadata value and sets who may read it.
     *
     * @param key the key
     * @param value the plain text; the server encrypts it
     * @param visibility whether apps or only servers may read it
     * @param clients the ids of the only clients that may read it; none for all
     * @return a new invitation
     */
    public Invitation metadata(String key, String value, Visibility visibility, String... clients) {
        return new Invitation(body.withNested("metadata", key, MetadataEntry.of(value, visibility, clients)));
    }

    /**
     * Sets the language of the invitation, and of later emails until the person's account has one.
     *
     * @param tag one of {@link io.workspaces.client.model.Caller#locales()}
     * @return a new invitation
     */
    public Invitation locale(String tag) {
        return profile(Profile.of().locale(tag));
    }

    /**
     * Sets the last day of the membership.
     *
     * @param lastDay a day in the workspace's time zone
     * @return a new invitation
     */
    public Invitation activeUntil(LocalDate lastDay) {
        return with("activeUntil", lastDay.toString());
    }

    /**
     * Sets when the membership ends.
     *
     * @param end the time
     * @return a new invitation
     */
    public Invitation activeUntil(Instant end) {
        return with("activeUntil", end.toString());
    }

    /**
     * Sets how long the invitation is valid.
     *
     * @param time from 1 hour to 30 days
     * @return a new invitation
     */
    public Invitation expiresIn(Duration time) {
        return with("expiresIn", time.toString());
    }

    /**
     * Redirects the user to an app after they accept.
     *
     * @param clientId the client id of the app
     * @param address one of the client's registered redirect URIs
     * @return a new invitation
     */
    public Invitation redirectTo(String clientId, URI address) {
        return with("clientId", clientId).with("redirectUri", address.toString());
    }

    /**
     * Sets whether the invitation is sent by email.
     *
     * @param send false to pass on a link from {@link Invitations#copyLink(String)} instead
     * @return a new invitation
     */
    public Invitation sendEmail(boolean send) {
        return with("sendEmail", send);
    }

    /**
     * Confirms the effects of this invitation.
     *
     * @param plan {@link io.workspaces.client.error.ConfirmationRequiredException#plan()}
     * @return a new invitation
     */
    public Invitation confirmed(String plan) {
        return new Invitation(body.confirmed(plan));
    }

    private Invitation with(String name, Object value) {
        return new Invitation(body.with(name, value));
    }

    Map<String, @Nullable Object> body() {
        return body.properties();
    }

    Map<String, String> parameters() {
        return body.parameters();
    }

    /** Shows the names of what is set, but no values. */
    @Override
    public String toString() {
        return "Invitation" + body;
    }
}
