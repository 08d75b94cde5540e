package io.workspaces.client.testing;

import io.workspaces.client.internal.json.Json;
import io.workspaces.client.model.EffectivePermissions;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.MyWorkspace;
import io.workspaces.client.model.Profile;
import io.workspaces.client.model.Visibility;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The endpoints for apps: the current user. */
final class AppEndpoints {
    private final FakeWorkspaces server;
    private final FakeTokens tokens;

    AppEndpoints(FakeWorkspaces server, FakeTokens tokens) {
        this.server = server;
        this.tokens = tokens;
    }

    void addTo(Routes routes) {
        String apps = "realms/fake/workspaces/";
        routes.on("GET", apps + "current-user", (request, names) -> list(request));
        routes.on("GET", apps + "{ws}/current-user", this::currentUser);
        routes.on("GET", apps + "{ws}/current-user/can", this::can);
        routes.on("POST", apps + "{ws}/current-user/leave", this::leave);
        routes.on("GET", apps + "{ws}/members/{id}/app-metadata", this::appMetadata);
    }

    private FakeMember caller(FakeRequest request) {
        return tokens.holder(request.bearer()).orElseThrow(ProblemException::forbidden);
    }

    private FakeMember member(FakeRequest request, Map<String, String> names) {
        String email = caller(request).email;
        FakeMember member = server.find(names.get("ws"))
                .filter(workspace -> workspace.enabled)
                .flatMap(workspace -> workspace.findMember(email))
                .filter(found -> found.status() == MemberStatus.ACTIVE)
                .orElseThrow(ProblemException::notFound);
        return member;
    }

    private FakeResponse leave(FakeRequest request, Map<String, String> names) {
        FakeMember member = member(request, names);
        if (member.lastAdmin()) {
            throw ProblemException.of(409, "last_admin", "The workspace would be left without an active Admin");
        }
        member.leave();
        return FakeResponse.empty();
    }

    private FakeResponse list(FakeRequest request) {
        FakeMember caller = caller(request);
        List<MyWorkspace> mine = server.all().stream()
                .flatMap(workspace -> workspace.findMember(caller.email).stream())
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .map(AppEndpoints::own)
                .toList();
        return FakeResponse.ok(Map.of("id", caller.userId(), "email", caller.email, "items", mine));
    }

    private static MyWorkspace own(FakeMember member) {
        EffectivePermissions rights = FakeRights.of(member).represent(member.role);
        return new MyWorkspace(
                member.workspace.id(),
                member.workspace.alias(),
                member.workspace.name,
                member.role.label(),
                member.groups.stream().map(FakeGroup::reference).toList(),
                member.activeUntil,
                rights.permissions(),
                rights.access(),
                List.of());
    }

    private FakeResponse currentUser(FakeRequest request, Map<String, String> names) {
        FakeMember member = member(request, names);
        String body = Json.text(represent(member));
        if (member.workspace.metadataUnavailable) {
            return new FakeResponse(200, Map.of("Content-Type", "application/json"), body)
                    .header("Cache-Control", "no-store");
        }
        String etag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
        if (request.header("If-None-Match").filter(etag::equals).isPresent()) {
            return new FakeResponse(304, Map.of("ETag", etag), "");
        }
        return new FakeResponse(200, Map.of("Content-Type", "application/json"), body)
                .header("ETag", etag)
                .header("Cache-Control", "private, no-cache");
    }

    private static Map<String, @Nullable Object> represent(FakeMember member) {
        FakeRights rights = FakeRights.of(member);
        FakeWorkspace workspace = member.workspace;
        Map<String, @Nullable Object> user = new LinkedHashMap<>();
        user.put("id", member.userId());
        user.put("memberId", member.id);
        user.put("email", member.email);
        Arrays.stream(Profile.Field.values())
                .filter(Profile.Field::ofCurrentUser)
                .forEach(field -> user.put(field.property(), member.profile.text(field)));
        user.put("workspace", Map.of("id", workspace.id(), "alias", workspace.alias(), "name", workspace.name));
        user.put("role", member.role.label());
        user.put("groups", member.groups.stream().map(FakeGroup::reference).toList());
        user.put("permissions", rights.permissions());
        user.put("access", rights.access());
        if (workspace.metadataUnavailable) {
            user.put("metadataUnavailable", true);
        } else {
            user.put("metadata", member.metadata.of(Visibility.APP));
        }
        return user;
    }

    private FakeResponse can(FakeRequest request, Map<String, String> names) {
        FakeMember member = member(request, names);
        String permission = request.query().getOrDefault("permission", "");
        String resource = request.query().getOrDefault("resource", "");
        return FakeResponse.ok(Map.of("allowed", FakeRights.of(member).allow(permission, resource)));
    }

    private FakeResponse appMetadata(FakeRequest request, Map<String, String> names) {
        if (tokens.holder(request.bearer()).isPresent()) {
            throw ProblemException.forbidden();
        }
        FakeMember member = server.find(names.get("ws"))
                .map(workspace -> workspace.members.get(names.get("id")))
                .filter(found -> found.status() == MemberStatus.ACTIVE)
                .orElseThrow(ProblemException::notFound);
        member.workspace.requireMetadataKey();
        return FakeResponse.ok(Map.of("memberId", member.id, "metadata", member.metadata.of(Visibility.SERVER)));
    }
}
