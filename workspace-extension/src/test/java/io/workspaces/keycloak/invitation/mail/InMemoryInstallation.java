package io.workspaces.keycloak.invitation.mail;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The installation in two fields. */
final class InMemoryInstallation implements Installation {
    private @Nullable String name;
    private @Nullable Instant heldSince;

    Runnable remember() {
        String formerName = name;
        Instant formerHold = heldSince;
        return () -> {
            name = formerName;
            heldSince = formerHold;
        };
    }

    @Override
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    @Override
    public void setName(String own) {
        if (name == null) {
            name = own;
        }
    }

    @Override
    public void rename(String former, String own) {
        if (former.equals(name)) {
            name = own;
        }
    }

    @Override
    public Optional<Instant> heldSince() {
        return Optional.ofNullable(heldSince);
    }

    @Override
    public void hold(Instant now) {
        if (heldSince == null) {
            heldSince = now;
        }
    }

    @Override
    public boolean endHold() {
        boolean held = heldSince != null;
        heldSince = null;
        return held;
    }
}
