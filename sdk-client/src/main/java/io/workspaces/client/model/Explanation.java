package io.workspaces.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a member may or may not do something.
 *
 * @param allowed whether they may
 * @param because everything that allows it
 * @param reason a code, if nothing allows it
 */
public record Explanation(
        boolean allowed, List<Origin> because, @Nullable String reason) {}
