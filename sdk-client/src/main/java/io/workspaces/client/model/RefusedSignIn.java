package io.workspaces.client.model;

import java.time.Instant;

/**
 * The last sign-in that did not make an invited person a member.
 *
 * @param reason why not, for example {@code address_unverified}
 * @param at when it was; the same refusal is noted once a day
 */
public record RefusedSignIn(String reason, Instant at) {}
