package io.workspaces.keycloak.api.metadata;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.EntityTag;
import io.workspaces.keycloak.api.shared.Json;
import io.workspaces.keycloak.api.shared.Modules;
import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.metadata.EditMetadata;
import io.workspaces.keycloak.metadata.GuardedReveals;
import io.workspaces.keycloak.metadata.MaskedMetadata;
import io.workspaces.keycloak.metadata.MemberMetadata;
import io.workspaces.keycloak.metadata.MetadataKey;
import io.workspaces.keycloak.metadata.MetadataPatch;
import io.workspaces.keycloak.metadata.MetadataValue;
import io.workspaces.keycloak.metadata.Reveals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The metadata of one member; the caller may view the workspace. */
public final class MetadataResource {
    private static final int MAX_REASON = 500;

    private final Member member;
    private final AccessGuard guard;
    private final MemberMetadata metadata;
    private final EditMetadata edit;
    private final Reveals reveals;

    public MetadataResource(Member member, AccessGuard guard, Modules modules) {
        this.member = member;
        this.guard = guard;
        this.metadata = modules.metadata().ofMembers();
        this.edit = modules.metadata().edit();
        this.reveals = new GuardedReveals(guard, modules.workspaces().records()::settings, modules.trail());
    }

    @GET
    @Path("")
    public Response list() {
        return answer(metadata.list(member.workspace(), member.id()));
    }

    @PATCH
    @Path("")
    public Response patch(@HeaderParam("If-Match") @Nullable List<String> ifMatch, InputStream body) {
        guard.requireManage(member.workspace());
        MetadataPatch patch = MetadataBody.patch(Json.tree(Json.text(body)));
        return answer(edit.patch(guard.authority().actor(), member, patch, EntityTag.seen(ifMatch), reveals));
    }

    @POST
    @Path("{key}/reveal")
    public Response reveal(@PathParam("key") String name, InputStream body) {
        reveals.require(member.workspace());
        String text = Json.text(body);
        String reason = text.isBlank() ? "" : Json.read(text, Reveal.class).checked();
        MetadataKey key = MetadataKey.parse(name, "key");
        MetadataValue value = metadata.reveal(member, key, reason, reveals);
        return Answers.ok(Map.of("key", key.name(), "value", value.text()));
    }

    /** The optional body of a reveal. */
    record Reveal(@Nullable String reason) {
        String checked() {
            return reason == null ? "" : Limits.text(reason.strip(), MAX_REASON, "reason");
        }
    }

    private static Response answer(MaskedMetadata masked) {
        return Answers.tagged(200, MetadataRepresentation.of(masked), masked.tag());
    }
}
