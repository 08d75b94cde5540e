package io.workspaces.client.error;

import io.workspaces.client.model.Effects;
import java.io.Serializable;

/**
 * The side effects of a change, and the plan that confirms exactly these.
 *
 * @param plan an opaque token, to send with the same request again
 * @param effects the side effects
 */
public record Confirmation(String plan, Effects effects) implements Serializable {}
