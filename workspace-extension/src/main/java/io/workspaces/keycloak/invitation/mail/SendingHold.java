package io.workspaces.keycloak.invitation.mail;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a node holds all mails: because it is told to, or because the database belongs to another installation, so
 * that it may be a copy whose mails would reach real people a second time. Thread-safe.
 */
public final class SendingHold {
    /**
     * The options of the node.
     *
     * @param installation the node's installation; null if it has no name
     * @param takesOver the installation whose database becomes this one's
     */
    public record Options(
            boolean mailsEnabled,
            @Nullable String installation,
            @Nullable String takesOver) {}

    private record State(
            @Nullable MailHold reason, @Nullable String other) {}

    private final Options options;
    private volatile @Nullable State state;

    public SendingHold(Options options) {
        this.options = options;
    }

    /** Checks whether mails are held now, and records it. Gives a database without a name the node's. */
    public boolean check(Installation database, Instant now) {
        @Nullable String other = other(database).orElse(null);
        @Nullable
        MailHold reason =
                options.mailsEnabled() ? other == null ? null : MailHold.OTHER_INSTALLATION : MailHold.HOLD_MAILS;
        if (reason != null && database.heldSince().isEmpty()) {
            database.hold(now);
        }
        state = new State(reason, other);
        return reason != null;
    }

    private Optional<String> other(Installation database) {
        Optional<String> name = database.name();
        String own = options.installation();
        if (own == null) {
            return name;
        }
        if (name.isEmpty()) {
            database.setName(own);
            return Optional.empty();
        }
        if (name.get().equals(options.takesOver())) {
            database.rename(name.get(), own);
            return Optional.empty();
        }
        return name.filter(other -> !other.equals(own));
    }

    /** Whether mails were held at the last check; true before the first. */
    public boolean isHeld() {
        State last = state;
        return last == null || last.reason != null;
    }

    /** Why mails were held at the last check. */
    public Optional<MailHold> reason() {
        return Optional.ofNullable(state).map(State::reason);
    }

    /** Why mails were held at the last check, and what ends that, for operators. */
    public Optional<String> because() {
        return options.mailsEnabled() ? otherInstallation() : Optional.of("hold-mails is true");
    }

    /** What the database of another installation means, for operators. */
    public Optional<String> otherInstallation() {
        return Optional.ofNullable(state)
                .map(State::other)
                .map(other -> "the database belongs to the installation '" + other + "', and this node "
                        + (options.installation() == null
                                ? "has neither installation nor hostname set"
                                : "to '" + options.installation() + "'; if that takes over, set"
                                        + " installation-takes-over=" + other));
    }
}
