package io.workspaces.keycloak.invitation.mail;

/**
 * Limits of invitation mails; 0 means none. The hourly limit of ordinary invitations is a setting of
 * the workspace.
 *
 * @param perSecond in a realm
 * @param perRecipient a day, over all workspaces of a realm
 * @param resendsPerRecipient a day, over all workspaces of a realm
 * @param bulkPerHour mails of bulk invitations in a workspace
 */
public record MailLimits(int perSecond, int perRecipient, int resendsPerRecipient, int bulkPerHour) {
    public static final MailLimits DEFAULT = new MailLimits(20, 5, 3, 20_000);
}
