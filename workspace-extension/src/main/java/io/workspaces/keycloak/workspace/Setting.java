package io.workspaces.keycloak.workspace;

import java.util.Arrays;
import java.util.List;

/** The settings of a workspace by their JSON names, each with its owner. */
public enum Setting {
    IDENTITY_PROVIDERS("identityProviders", Owner.EITHER),
    STRICT_SSO("strictSso", Owner.EITHER),
    LINK_ONLY("linkOnly", Owner.EITHER),
    REVEAL("reveal", Owner.ACCOUNT_ADMINS),
    MAILS_PER_HOUR("mailsPerHour", Owner.REALM),
    INVITATION_EXPIRY("invitationExpiry", Owner.WORKSPACE),
    AUDIT_RETENTION("auditRetention", Owner.REALM),
    REMINDERS("reminders", Owner.WORKSPACE),
    TIME_ZONE("timeZone", Owner.WORKSPACE),
    SEATS("seats", Owner.REALM);

    /** Who decides a setting. Settings that limit workspace Admins are not theirs to change. */
    enum Owner {
        /** Realm admins who may also manage accounts. */
        ACCOUNT_ADMINS,
        REALM,
        /** Workspace Admins too, within the bounds that a realm admin has set. */
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
