package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.mail.SendingHold;
import io.workspaces.keycloak.kernel.Options;
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

    public static SendingHold of(Options options) {
        return new SendingHold(read(options, Config.scope("hostname", "v2").get("hostname")));
    }

    static SendingHold.Options read(Options options, @Nullable String hostname) {
        String named = name(options.text("installation"));
        // Not called mails-enabled: Keycloak 26.7 takes a provider's option of that ending for one of the build.
        return new SendingHold.Options(
                !options.isTrue("hold-mails"),
                named == null ? name(host(hostname)) : named,
                name(options.text("installation-takes-over")));
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
