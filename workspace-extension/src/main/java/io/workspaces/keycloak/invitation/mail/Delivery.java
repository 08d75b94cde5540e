package io.workspaces.keycloak.invitation.mail;

import org.jspecify.annotations.Nullable;

/**
 * What became of a mail that was handed to the mail server.
 *
 * @param failure why it did not leave, or null
 */
public record Delivery(Draft draft, @Nullable MailFailure failure) {}
