package io.workspaces.client.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Whom an effect is on.
 *
 * @param id the member; null for somebody who is only being invited
 * @param email the address
 * @param fullName the name
 */
public record EffectMember(
        @Nullable String id,
        @Nullable String email,
        @Nullable String fullName) implements Serializable {}
