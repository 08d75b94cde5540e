package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.mail.SendingHold;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;

/**
 * The options {@code hold-mails}, {@code installation} and {@code installation-takes-over} of the SPI
 * {@code workspaces}. Without a name of its own, an installation is called by the host of the option {@code hostname}.
 */
public final class ConfiguredSendingHold {
    private ConfiguredSendingHold() {}

    public static SendingHold of(Config.Scope config) {
        return new SendingHold(options(config, Config.scope("hostname", "v2").get("hostname")));
    }

    static SendingHold.Options options(Config.Scope config, @Nullable String hostname) {
        String named = name(config.get("installation"));
        // Not called mails-enabled: Keycloak 26.7 takes a provider's option of that ending for one of the build.
        return new SendingHold.Options(
                !config.getBoolean("hold-mails", false),
                named == null ? name(host(hostname)) : named,
                name(config.get("installation-takes-over")));
    }

    private static @Nullable String host(@Nullable String hostname) {
        return hostname != null && hostname.contains("://")
                ? URI.create(hostname.strip()).getHost()
                : hostname;
    }

    private static @Nullable String name(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip().toLowerCase(Locale.ROOT);
    }
}
