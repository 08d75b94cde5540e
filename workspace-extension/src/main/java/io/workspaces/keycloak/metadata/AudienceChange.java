package io.workspaces.keycloak.metadata;

import java.util.Map;

/** Who could read a value that was there, and who can now. */
record AudienceChange(Audience before, Audience after) {
    /** As the audit trail has it. */
    Map<String, String> asDetail() {
        return Map.of("before", before.text(), "after", after.text());
    }
}
