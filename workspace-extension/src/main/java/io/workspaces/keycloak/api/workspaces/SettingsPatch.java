package io.workspaces.keycloak.api.workspaces;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.SeatLimits;
import io.workspaces.keycloak.workspace.Setting;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A merge patch of the settings: absent settings stay unchanged, null resets to the default. */
final class SettingsPatch {
    private static final int MAX_MAILS = 100_000;
    private static final int MAX_SEATS = 1_000_000;
    private static final Set<String> SEATS = Set.of("all", "builders");
    private static final Duration MIN_RETENTION = Duration.ofDays(1);
    private static final Duration MAX_RETENTION = Duration.ofDays(3650);
    private static final int MAX_PROVIDERS = 100;
    private static final int MAX_ALIAS = 255;

    private final JsonNode patch;
    private final Predicate<String> knownProvider;

    SettingsPatch(JsonNode patch, Predicate<String> knownProvider) {
        this.patch = patch;
        this.knownProvider = knownProvider;
        patch.fieldNames().forEachRemaining(name -> {
            if (!Setting.has(name)) {
                throw WorkspacesException.violation(name, "unknown_field", "is not known");
            }
        });
    }

    /** The settings that the patch names. */
    List<Setting> settings() {
        return Setting.all().stream()
                .filter(setting -> patch.has(setting.label()))
                .toList();
    }

    /** @param standard the values that null resets to */
    WorkspaceSettings applyTo(WorkspaceSettings present, WorkspaceSettings standard) {
        return new WorkspaceSettings(
                patch.has("identityProviders") ? providers(standard.identityProviders()) : present.identityProviders(),
                flag("strictSso", present.strictSso(), standard.strictSso()),
                flag("linkOnly", present.linkOnly(), standard.linkOnly()),
                flag("reveal", present.reveal(), standard.reveal()),
                mails(present.mailsPerHour(), standard.mailsPerHour()),
                duration(
                        "invitationExpiry",
                        present.invitationExpiry(),
                        standard.invitationExpiry(),
                        WorkspaceSettings.MIN_EXPIRY,
                        WorkspaceSettings.MAX_EXPIRY),
                duration(
                        "auditRetention",
                        present.auditRetention(),
                        standard.auditRetention(),
                        MIN_RETENTION,
                        MAX_RETENTION),
                flag("reminders", present.reminders(), standard.reminders()),
                zone(present.timeZone(), standard.timeZone()),
                seats(present.seats()),
                present.bounds());
    }

    private @Nullable Set<String> providers(@Nullable Set<String> standard) {
        JsonNode node = patch.get("identityProviders");
        if (node.isNull()) {
            return standard;
        }
        Set<String> aliases = new TreeSet<>();
        boolean texts = node.isArray();
        Limits.count(node.size(), MAX_PROVIDERS, "identityProviders");
        for (JsonNode alias : node) {
            texts &= alias.isTextual();
            aliases.add(alias.asText());
        }
        if (!texts) {
            throw WorkspacesException.violation("identityProviders", "wrong_type", "has to be a list of aliases");
        }
        aliases.forEach(alias -> Limits.text(alias, MAX_ALIAS, "identityProviders"));
        aliases.stream().filter(knownProvider.negate()).findFirst().ifPresent(alias -> {
            throw WorkspacesException.violation(
                    "identityProviders", "identity_provider_unknown", "names the unknown provider " + alias);
        });
        return aliases;
    }

    private boolean flag(String name, boolean present, boolean standard) {
        JsonNode node = patch.get(name);
        if (node == null || node.isNull()) {
            return node == null ? present : standard;
        }
        if (!node.isBoolean()) {
            throw WorkspacesException.violation(name, "wrong_type", "has to be true or false");
        }
        return node.booleanValue();
    }

    private int mails(int present, int standard) {
        JsonNode node = patch.get("mailsPerHour");
        if (node == null || node.isNull()) {
            return node == null ? present : standard;
        }
        if (!node.isInt() || node.intValue() < 1 || node.intValue() > MAX_MAILS) {
            throw WorkspacesException.violation(
                    "mailsPerHour", "number_invalid", "has to be a whole number from 1 to " + MAX_MAILS);
        }
        return node.intValue();
    }

    private SeatLimits seats(SeatLimits present) {
        JsonNode node = patch.get("seats");
        if (node == null || node.isNull()) {
            return node == null ? present : SeatLimits.NONE;
        }
        if (!node.isObject()) {
            throw WorkspacesException.violation("seats", "not_an_object", "has to be a JSON object");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!SEATS.contains(name)) {
                throw WorkspacesException.violation("seats." + name, "unknown_field", "is not known");
            }
        });
        return new SeatLimits(seats(node, "all"), seats(node, "builders"));
    }

    private static @Nullable Integer seats(JsonNode node, String kind) {
        JsonNode limit = node.get(kind);
        if (limit == null || limit.isNull()) {
            return null;
        }
        if (!limit.isInt() || limit.intValue() < 1 || limit.intValue() > MAX_SEATS) {
            throw WorkspacesException.violation(
                    "seats." + kind, "number_invalid", "has to be a whole number from 1 to " + MAX_SEATS);
        }
        return limit.intValue();
    }

    private ZoneId zone(ZoneId present, ZoneId standard) {
        JsonNode node = patch.get("timeZone");
        if (node == null || node.isNull()) {
            return node == null ? present : standard;
        }
        if (!ZoneId.getAvailableZoneIds().contains(node.asText())) {
            throw WorkspacesException.violation(
                    "timeZone", "time_zone_unknown", "is not the name of a time zone such as Europe/Berlin");
        }
        return ZoneId.of(node.asText());
    }

    private Duration duration(String name, Duration present, Duration standard, Duration min, Duration max) {
        JsonNode node = patch.get(name);
        if (node == null || node.isNull()) {
            return node == null ? present : standard;
        }
        try {
            Duration duration = Duration.parse(node.isTextual() ? node.textValue() : "");
            if (duration.compareTo(min) >= 0 && duration.compareTo(max) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException notADuration) {
            throw WorkspacesException.violation(name, "duration_invalid", "is not a duration such as P7D");
        }
        throw WorkspacesException.violation(name, "duration_invalid", "has to be from " + min + " to " + max);
    }
}
