package io.workspaces.client.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Whom an effect is on.
 *
 * @param id the member
 * @param email the address
 * @param fullName the name
 */
public record EffectMember(
        String id, @Nullable String email, @Nullable String fullName) implements Serializable {}
