package io.workspaces.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a member may do something, or why not.
 *
 * @param allowed whether he may
 * @param because everything that allows it
 * @param reason a code, where nothing does
 */
public record Explanation(
        boolean allowed, List<Origin> because, @Nullable String reason) {}
