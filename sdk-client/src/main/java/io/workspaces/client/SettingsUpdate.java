package io.workspaces.client;

import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.SeatLimits;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes changes to a workspace's settings; whatever is not set stays as it is. Immutable; each method returns a
 * new update.
 */
public final class SettingsUpdate {
    private static final SettingsUpdate EMPTY = new SettingsUpdate(RequestBody.EMPTY);

    private final RequestBody body;

    private SettingsUpdate(RequestBody body) {
        this.body = body;
    }

    /**
     * Returns an update that changes nothing yet.
     *
     * @return the update
     */
    public static SettingsUpdate of() {
        return EMPTY;
    }

    /**
     * Sets the identity providers that may activate members.
     *
     * @param aliases the aliases of the providers
     * @return a new update
     */
    public SettingsUpdate identityProviders(String... aliases) {
        return with("identityProviders", List.of(aliases));
    }

    /**
     * Sets whether a single sign-on activates a member only if its ID token says that the email address is
     * verified.
     *
     * @param strict true to require it
     * @return a new update
     */
    public SettingsUpdate strictSso(boolean strict) {
        return with("strictSso", strict);
    }

    /**
     * Sets whether only the invitation link activates a member, and not a login with a password.
     *
     * @param only true to require the link
     * @return a new update
     */
    public SettingsUpdate linkOnly(boolean only) {
        return with("linkOnly", only);
    }

    /**
     * Sets whether workspace Admins may reveal metadata values.
     *
     * @param allowed true if they may
     * @return a new update
     */
    public SettingsUpdate reveal(boolean allowed) {
        return with("reveal", allowed);
    }

    /**
     * Limits the invitation emails.
     *
     * @param mails emails per hour, from 1 to 100,000
     * @return a new update
     */
    public SettingsUpdate mailsPerHour(int mails) {
        return with("mailsPerHour", mails);
    }

    /**
     * Sets how long invitations are valid.
     *
     * @param time from 1 hour to 30 days
     * @return a new update
     */
    public SettingsUpdate invitationExpiry(Duration time) {
        return with("invitationExpiry", time.toString());
    }

    /**
     * Sets how long audit entries are kept.
     *
     * @param time from 1 to 3,650 days
     * @return a new update
     */
    public SettingsUpdate auditRetention(Duration time) {
        return with("auditRetention", time.toString());
    }

    /**
     * Sets whether invited people get an email three days before their link ends.
     *
     * @param wanted true if they do
     * @return a new update
     */
    public SettingsUpdate reminders(boolean wanted) {
        return with("reminders", wanted);
    }

    /**
     * Sets the time zone in which days end.
     *
     * @param zone the time zone
     * @return a new update
     */
    public SettingsUpdate timeZone(ZoneId zone) {
        return with("timeZone", zone.getId());
    }

    /**
     * Limits the seats.
     *
     * @param limits the limits; each may be null
     * @return a new update
     */
    public SettingsUpdate seats(SeatLimits limits) {
        return with("seats", limits);
    }

    /**
     * Resets a setting to its default.
     *
     * @param name the name, as in {@link io.workspaces.client.model.WorkspaceSettings}, such as
     *     {@code mailsPerHour}
     * @return a new update
     */
    public SettingsUpdate reset(String name) {
        return with(name, null);
    }

    /**
     * Makes the update fail if somebody else has made a change in the meantime.
     *
     * @param etag {@link io.workspaces.client.model.Tagged#etag()} of the state that this update is based on
     * @return a new update
     */
    public SettingsUpdate ifMatch(String etag) {
        return new SettingsUpdate(body.ifMatch(etag));
    }

    private SettingsUpdate with(String name, @Nullable Object value) {
        return new SettingsUpdate(body.with(name, value));
    }

    Request applyTo(Request request) {
        return body.applyTo(request);
    }

    @Override
    public String toString() {
        return "SettingsUpdate" + body;
    }
}
