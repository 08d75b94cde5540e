package io.workspaces.client.error;

import io.workspaces.client.model.Effects;
import java.io.Serializable;

/**
 * What a change would do beside what was asked for, and the token that says yes to exactly that.
 *
 * @param plan to send with the same request again
 * @param effects what it would do
 */
public record Confirmation(String plan, Effects effects) implements Serializable {}
