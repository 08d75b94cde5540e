package io.workspaces.keycloak.directory;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.Cursor;
import io.workspaces.keycloak.member.MemberStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which members, in which order. Empty sets and null do not filter.
 *
 * @param search part of an address or of "first last", in any case
 * @param limit 1 to 200
 */
public record MemberQuery(
        Set<MemberStatus> statuses,
        Set<DefaultRole> roles,
        @Nullable String group,
        @Nullable String search,
        MemberSort sort,
        int limit,
        @Nullable Cursor after) {}
