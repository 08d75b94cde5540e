package io.workspaces.keycloak.invitation.mail;

import java.util.Collection;
import java.util.Map;

/** What has become of the workspaces of mails. One may be gone without its mails, if nobody told this product of it. */
public interface MailedWorkspaces {
    /** Whether each is enabled, by organization; those that are gone are left out. */
    Map<String, Boolean> enabled(Collection<String> organizations);
}
