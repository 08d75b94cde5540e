package io.workspaces.client.model;

import java.io.Serializable;
import java.util.List;

/**
 * Everything that a change would do beside what was asked for.
 *
 * @param total how many members
 * @param promotions how many of them from End-user to Builder
 * @param items the first 200
 */
public record Effects(long total, long promotions, List<Effect> items) implements Serializable {}
