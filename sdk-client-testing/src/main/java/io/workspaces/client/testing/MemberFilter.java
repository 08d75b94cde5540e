package io.workspaces.client.testing;

import io.workspaces.client.model.MemberStatus;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Selects members as the parameters of a request say.
 *
 * @param group the id of a group, or null
 * @param search a part of the address or the name in lower case; empty for all
 * @param end what is known of the end of the membership; empty for all
 * @param invitation what is known of the invitation; empty for all
 */
record MemberFilter(
        @Nullable List<String> statuses,
        @Nullable String role,
        @Nullable String group,
        String search,
        String end,
        String invitation) {
    private static final Duration SOON = Duration.ofDays(30);

    static List<FakeMember> matching(FakeWorkspace workspace, Map<String, String> query) {
        MemberFilter filter = new MemberFilter(
                Optional.ofNullable(query.get("status"))
                        .map(statuses ->
                                Arrays.asList(statuses.toUpperCase(Locale.ROOT).split(",", -1)))
                        .orElse(null),
                query.get("role"),
                query.get("group"),
                query.getOrDefault("search", "").toLowerCase(Locale.ROOT),
                query.getOrDefault("end", ""),
                query.getOrDefault("invitation", ""));
        return workspace.members.values().stream().filter(filter::fits).toList();
    }

    private boolean fits(FakeMember member) {
        String text = member.email + " " + member.fullName();
        return (statuses == null || statuses.contains(member.status().name()))
                && (role == null || member.role.label().equals(role))
                && (group == null || member.groups.contains(member.workspace.groups.get(group)))
                && text.toLowerCase(Locale.ROOT).contains(search)
                && fitsEnd(member)
                && fitsInvitation(member);
    }

    private boolean fitsEnd(FakeMember member) {
        return switch (end) {
            case "soon" ->
                member.activeUntil != null
                        && member.status() != MemberStatus.ARCHIVED
                        && !member.activeUntil.isAfter(
                                member.workspace.server().clock().instant().plus(SOON));
            case "set" -> member.activeUntil != null;
            case "passed" -> member.expired();
            default -> true;
        };
    }

    /** No mail fails here, and no sign-in is refused. */
    private boolean fitsInvitation(FakeMember member) {
        return switch (invitation) {
            case "expired", "unanswered" -> member.unanswered();
            case "mail_failed", "refused" -> false;
            default -> true;
        };
    }
}
