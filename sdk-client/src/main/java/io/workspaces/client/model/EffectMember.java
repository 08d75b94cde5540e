package io.workspaces.client.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The member whom an effect concerns.
 *
 * @param id the id of the member; null for a person who is being invited
 * @param email the email address
 * @param fullName the full name
 */
public record EffectMember(
        @Nullable String id,
        @Nullable String email,
        @Nullable String fullName) implements Serializable {}
