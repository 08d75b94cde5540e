package io.workspaces.client;

import io.workspaces.client.internal.http.Request;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to change of a workspace's settings; what is not told stays. Immutable; each method answers a new update. */
public final class SettingsUpdate {
    private static final SettingsUpdate NOTHING = new SettingsUpdate(Body.EMPTY);

    private final Body body;

    private SettingsUpdate(Body body) {
        this.body = body;
    }

    /**
     * Changes nothing yet.
     *
     * @return the update
     */
    public static SettingsUpdate of() {
        return NOTHING;
    }

    /**
     * Lets only these identity providers activate.
     *
     * @param aliases of the providers
     * @return a new update
     */
    public SettingsUpdate identityProviders(String... aliases) {
        return with("identityProviders", List.of(aliases));
    }

    /**
     * Takes an ID token's word that the address is verified, or nobody's.
     *
     * @param strict true to demand it
     * @return a new update
     */
    public SettingsUpdate strictSso(boolean strict) {
        return with("strictSso", strict);
    }

    /**
     * Has only the link activate, no login by password.
     *
     * @param only true for the link alone
     * @return a new update
     */
    public SettingsUpdate linkOnly(boolean only) {
        return with("linkOnly", only);
    }

    /**
     * Lets workspace Admins reveal values of metadata.
     *
     * @param allowed whether they may
     * @return a new update
     */
    public SettingsUpdate reveal(boolean allowed) {
        return with("reveal", allowed);
    }

    /**
     * Limits invitation mails.
     *
     * @param mails an hour, 1 to 100,000
     * @return a new update
     */
    public SettingsUpdate mailsPerHour(int mails) {
        return with("mailsPerHour", mails);
    }

    /**
     * Sets how long invitations are good.
     *
     * @param time from one hour to 30 days
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
     * Brings a setting's default back.
     *
     * @param name as in {@link io.workspaces.client.model.WorkspaceSettings}, such as {@code mailsPerHour}
     * @return a new update
     */
    public SettingsUpdate byDefault(String name) {
        return with(name, null);
    }

    /**
     * Changes nothing if somebody else was quicker.
     *
     * @param seen {@link io.workspaces.client.model.Tagged#tag()} of what this update is based on
     * @return a new update
     */
    public SettingsUpdate ifStill(String seen) {
        return new SettingsUpdate(body.ifStill(seen));
    }

    private SettingsUpdate with(String name, @Nullable Object value) {
        return new SettingsUpdate(body.with(name, value));
    }

    Request body(Request request) {
        return body.of(request);
    }

    @Override
    public String toString() {
        return "SettingsUpdate" + body;
    }
}
