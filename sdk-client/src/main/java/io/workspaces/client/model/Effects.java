package io.workspaces.client.model;

import java.io.Serializable;
import java.util.List;

/**
 * All side effects of a change.
 *
 * @param total the number of affected members
 * @param promotions how many of them would become Builders
 * @param items the first 200 effects
 * @param resources the resources that their permissions name
 */
public record Effects(long total, long promotions, List<Effect> items, List<GroupResource> resources)
        implements Serializable {}
