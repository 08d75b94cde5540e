package io.workspaces.client.testing;

import io.workspaces.client.model.InvitationLink;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.Page;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Members and their invitations. */
final class MemberEndpoints {
    private final FakeWorkspaces server;

    MemberEndpoints(FakeWorkspaces server) {
        this.server = server;
    }

    void addTo(AdminEndpoints.WorkspaceRoutes routes) {
        routes.on("GET", "/members", (request, workspace, names) -> page(request, workspace));
        routes.on("POST", "/invitations", (request, workspace, names) -> invite(request, workspace));
        on(routes, "GET", "", (request, member) -> member.answer());
        on(routes, "PATCH", "", MemberEndpoints::update);
        on(routes, "DELETE", "", (request, member) -> {
            request.requireStill(member.state());
            return remove(member);
        });
        on(routes, "POST", "/archive", (request, member) -> {
            request.requireStill(member.state());
            return member.archive().answer();
        });
        on(routes, "POST", "/unarchive", MemberEndpoints::unarchive);
        on(
                routes,
                "POST",
                "/invitation/resend",
                (request, member) -> FakeAnswer.ok(invited(member).represent()));
        on(routes, "POST", "/invitation/link", (request, member) -> link(invited(member).id));
        on(routes, "DELETE", "/invitation", (request, member) -> remove(invited(member)));
        on(routes, "GET", "/permissions", (request, member) -> permissions(member));
        on(routes, "GET", "/metadata", (request, member) -> keys(member));
        on(routes, "PATCH", "/metadata", MemberEndpoints::patch);
        routes.on("POST", "/members/{id}/metadata/{key}/reveal", MemberEndpoints::reveal);
    }

    @FunctionalInterface
    private interface OnMember {
        FakeAnswer answer(FakeRequest request, FakeMember member);
    }

    private static void on(AdminEndpoints.WorkspaceRoutes routes, String method, String path, OnMember handler) {
        routes.on(
                method,
                "/members/{id}" + path,
                (request, workspace, names) -> handler.answer(request, find(workspace, names)));
    }

    private static FakeMember find(FakeWorkspace workspace, Map<String, String> names) {
        return Optional.ofNullable(workspace.members.get(names.get("id"))).orElseThrow(Refusal::notFound);
    }

    private static FakeMember invited(FakeMember member) {
        if (member.status != MemberStatus.INVITED) {
            throw Refusal.of(409, "member_status", "Not possible in the member's status");
        }
        return member;
    }

    private static FakeAnswer page(FakeRequest request, FakeWorkspace workspace) {
        List<FakeMember> fitting = workspace.members.values().stream()
                .filter(filter(request.query(), workspace))
                .toList();
        int from = Integer.parseInt(request.query().getOrDefault("cursor", "0"));
        int to = Math.min(from + Integer.parseInt(request.query().getOrDefault("limit", "50")), fitting.size());
        @Nullable String next = to < fitting.size() ? Integer.toString(to) : null;
        return FakeAnswer.ok(new Page<>(
                fitting.subList(from, to).stream().map(FakeMember::represent).toList(), fitting.size(), next));
    }

    private static Predicate<FakeMember> filter(Map<String, String> query, FakeWorkspace workspace) {
        List<String> statuses = Arrays.asList(
                query.getOrDefault("status", "").toUpperCase(Locale.ROOT).split(",", -1));
        String search = query.getOrDefault("search", "").toLowerCase(Locale.ROOT);
        @Nullable FakeGroup group = workspace.groups.get(query.get("group"));
        return member -> (!query.containsKey("status") || statuses.contains(member.status.name()))
                && member.role.label().equals(query.getOrDefault("role", member.role.label()))
                && (!query.containsKey("group") || member.groups.contains(group))
                && (member.email + " " + member.fullName())
                        .toLowerCase(Locale.ROOT)
                        .contains(search);
    }

    private FakeAnswer invite(FakeRequest request, FakeWorkspace workspace) {
        MemberBody body = request.json(MemberBody.class);
        FakeMember member = body.addTo(workspace);
        return FakeAnswer.json(201, member.represent());
    }

    private static FakeAnswer update(FakeRequest request, FakeMember member) {
        MemberBody body = request.json(MemberBody.class);
        request.requireStill(member.state());
        if (body.fullName() != null && member.status != MemberStatus.INVITED) {
            throw Refusal.of(409, "name_owned_by_account", "The name is changed in the account");
        }
        body.applyTo(member);
        member.version++;
        return member.answer();
    }

    private static FakeAnswer remove(FakeMember member) {
        member.workspace.members.remove(member.id);
        return FakeAnswer.empty();
    }

    private static FakeAnswer unarchive(FakeRequest request, FakeMember member) {
        request.requireStill(member.state());
        if (member.status != MemberStatus.ARCHIVED) {
            throw Refusal.of(409, "member_status", "Not possible in the member's status");
        }
        return member.status(member.before).answer();
    }

    private FakeAnswer link(String memberId) {
        String link = server.realm() + "/workspaces/invitations/" + server.newId(memberId);
        return FakeAnswer.ok(new InvitationLink(link, server.clock().instant().plus(Duration.ofDays(7))));
    }

    private static FakeAnswer permissions(FakeMember member) {
        return FakeAnswer.ok(FakeRights.of(member).represent(member.role));
    }

    private static FakeAnswer keys(FakeMember member) {
        return member.metadata.keys(member.invitedAt);
    }

    private static FakeAnswer patch(FakeRequest request, FakeMember member) {
        @SuppressWarnings("unchecked") // an object of JSON
        Map<String, @Nullable Object> changes = request.json(Map.class);
        request.requireStill(member.metadata.state());
        changes.forEach(member.metadata::patch);
        return keys(member);
    }

    private static FakeAnswer reveal(FakeRequest request, FakeWorkspace workspace, Map<String, String> names) {
        String key = String.valueOf(names.get("key"));
        @Nullable String value = find(workspace, names).metadata.value(key);
        if (value == null) {
            throw Refusal.notFound();
        }
        return FakeAnswer.ok(Map.of("key", key, "value", value));
    }
}
