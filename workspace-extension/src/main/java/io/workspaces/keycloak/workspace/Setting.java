package io.workspaces.keycloak.workspace;

import java.util.Arrays;
import java.util.List;

/** The settings of a workspace by their names in JSON, each with whom it belongs to. */
public enum Setting {
    IDENTITY_PROVIDERS("identityProviders", Owner.EITHER),
    STRICT_SSO("strictSso", Owner.EITHER),
    LINK_ONLY("linkOnly", Owner.EITHER),
    REVEAL("reveal", Owner.ACCOUNT_ADMINS),
    MAILS_PER_HOUR("mailsPerHour", Owner.REALM),
    INVITATION_EXPIRY("invitationExpiry", Owner.WORKSPACE),
    AUDIT_RETENTION("auditRetention", Owner.REALM);

    /** Who decides. What limits workspace Admins is not theirs. */
    enum Owner {
        /** Realm admins that manage accounts as well. */
        ACCOUNT_ADMINS,
        REALM,
        /** Workspace Admins too, within what a realm admin has set. */
        EITHER,
        WORKSPACE
    }

    private final String label;
    private final Owner owner;

    Setting(String label, Owner owner) {
        this.label = label;
        this.owner = owner;
    }

    public String label() {
        return label;
    }

    Owner owner() {
        return owner;
    }

    public static List<Setting> all() {
        return List.of(values());
    }

    public static boolean has(String label) {
        return Arrays.stream(values()).anyMatch(setting -> setting.label.equals(label));
    }
}
