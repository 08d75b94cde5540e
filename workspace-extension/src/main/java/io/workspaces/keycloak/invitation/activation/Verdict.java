package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.kernel.Choice;

/** Whether a sign-in makes an Invited member Active, or why not. */
public enum Verdict {
    ACTIVATE,
    OTHER_ADDRESS,
    EXPIRED,
    WORKSPACE_DISABLED,
    ACCOUNT_DISABLED,
    ADDRESS_UNVERIFIED,
    PROVIDER_NOT_ALLOWED,
    PROVIDER_NAMES_OTHER_ADDRESS,
    PROVIDER_DOES_NOT_VERIFY,
    LINK_ONLY;

    /** As answers name it. */
    public String code() {
        return Choice.label(this);
    }
}
