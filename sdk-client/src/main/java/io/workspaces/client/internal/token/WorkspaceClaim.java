package io.workspaces.client.internal.token;

import java.util.List;
import java.util.Map;

/** The claim of a token for one workspace. */
public record WorkspaceClaim(
        String alias,
        String id,
        String roleText,
        List<String> groups,
        List<String> permissions,
        Map<String, List<String>> access) {}
