package io.workspaces.client.testing;

import io.workspaces.client.model.InvitationLink;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The endpoints for members and their invitations. */
final class MemberEndpoints {
    private final FakeWorkspaces server;

    MemberEndpoints(FakeWorkspaces server) {
        this.server = server;
    }

    void addTo(AdminEndpoints.WorkspaceRoutes routes) {
        routes.on("GET", "/members", (request, workspace, names) -> page(request, workspace));
        routes.on("POST", "/invitations", (request, workspace, names) -> invite(request, workspace));
        on(routes, "GET", "", (request, member) -> member.response());
        on(routes, "PATCH", "", MemberEndpoints::update);
        on(routes, "DELETE", "", (request, member) -> {
            request.requireMatch(member.state());
            return remove(member);
        });
        on(routes, "POST", "/archive", (request, member) -> {
            request.requireMatch(member.state());
            return member.archive().response();
        });
        on(routes, "POST", "/unarchive", MemberEndpoints::unarchive);
        on(
                routes,
                "POST",
                "/invitation/resend",
                (request, member) -> FakeResponse.ok(invited(member).represent()));
        on(routes, "POST", "/invitation/link", (request, member) -> link(invited(member).id));
        on(routes, "DELETE", "/invitation", (request, member) -> remove(invited(member)));
        on(routes, "GET", "/permissions", (request, member) -> permissions(member));
        on(routes, "GET", "/metadata", (request, member) -> keys(member));
        on(routes, "PATCH", "/metadata", MemberEndpoints::patch);
        routes.on("POST", "/members/{id}/metadata/{key}/reveal", MemberEndpoints::reveal);
    }

    @FunctionalInterface
    private interface OnMember {
        FakeResponse response(FakeRequest request, FakeMember member);
    }

    private static void on(AdminEndpoints.WorkspaceRoutes routes, String method, String path, OnMember handler) {
        routes.on(
                method,
                "/members/{id}" + path,
                (request, workspace, names) -> handler.response(request, find(workspace, names)));
    }

    private static FakeMember find(FakeWorkspace workspace, Map<String, String> names) {
        return Optional.ofNullable(workspace.members.get(names.get("id"))).orElseThrow(ProblemException::notFound);
    }

    private static FakeMember invited(FakeMember member) {
        if (member.status() != MemberStatus.INVITED) {
            throw ProblemException.of(409, "member_status", "Not possible in the member's status");
        }
        return member;
    }

    private static FakeResponse page(FakeRequest request, FakeWorkspace workspace) {
        List<FakeMember> fitting = MemberFilter.matching(workspace, request.query());
        int from = Integer.parseInt(request.query().getOrDefault("cursor", "0"));
        int to = Math.min(from + Integer.parseInt(request.query().getOrDefault("limit", "50")), fitting.size());
        @Nullable String next = to < fitting.size() ? Integer.toString(to) : null;
        return FakeResponse.ok(new Page<>(
                fitting.subList(from, to).stream().map(FakeMember::represent).toList(), fitting.size(), next));
    }

    private FakeResponse invite(FakeRequest request, FakeWorkspace workspace) {
        MemberBody body = request.json(MemberBody.class);
        FakeMember member = body.addTo(workspace);
        return FakeResponse.json(201, member.represent());
    }

    private static FakeResponse update(FakeRequest request, FakeMember member) {
        MemberBody body = request.json(MemberBody.class);
        request.requireMatch(member.state());
        if (body.profile().fullName() != null && member.status() != MemberStatus.INVITED) {
            throw ProblemException.of(409, "name_owned_by_account", "The name is changed in the account");
        }
        member.workspace.seats().take(() -> body.applyTo(member), member.remember());
        if (body.activeUntil() == null && request.json(Map.class).containsKey("activeUntil")) {
            member.activeUntil = null;
        }
        member.version++;
        return member.response();
    }

    private static FakeResponse remove(FakeMember member) {
        member.workspace.members.remove(member.id);
        return FakeResponse.empty();
    }

    private static FakeResponse unarchive(FakeRequest request, FakeMember member) {
        request.requireMatch(member.state());
        if (member.status() != MemberStatus.ARCHIVED) {
            throw ProblemException.of(409, "member_status", "Not possible in the member's status");
        }
        if (member.ended()) {
            throw ProblemException.of(409, "date_needed", "The membership has ended");
        }
        member.workspace.seats().take(member::unarchive, member.remember());
        return member.response();
    }

    private FakeResponse link(String memberId) {
        String link = server.realm() + "/workspaces/invitations/" + server.newId(memberId);
        return FakeResponse.ok(new InvitationLink(link, server.clock().instant().plus(Duration.ofDays(7)), false));
    }

    private static FakeResponse permissions(FakeMember member) {
        return FakeResponse.ok(FakeRights.of(member).represent(member.role));
    }

    private static FakeResponse keys(FakeMember member) {
        return member.metadata.keys(member.invitedAt);
    }

    private static FakeResponse patch(FakeRequest request, FakeMember member) {
        @SuppressWarnings("unchecked") // an object of JSON
        Map<String, @Nullable Object> changes = request.json(Map.class);
        request.requireMatch(member.metadata.state());
        member.workspace.requireMetadataKey();
        changes.forEach(member.metadata::patch);
        return keys(member);
    }

    private static FakeResponse reveal(FakeRequest request, FakeWorkspace workspace, Map<String, String> names) {
        String key = String.valueOf(names.get("key"));
        @Nullable String value = find(workspace, names).metadata.value(key);
        if (value == null) {
            throw ProblemException.notFound();
        }
        workspace.requireMetadataKey();
        return FakeResponse.ok(Map.of("key", key, "value", value));
    }
}
