package io.workspaces.keycloak.api.members;

import io.workspaces.keycloak.api.shared.ProfileBody;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.member.MemberPatch;
import io.workspaces.keycloak.member.Profile;
import io.workspaces.keycloak.metadata.MetadataPatch;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The JSON of a change of a member; absent members of the JSON stay unchanged. */
final class MemberBody extends ProfileBody {
    public @Nullable Map<String, @Nullable Object> metadata;

    MetadataPatch metadataPatch() {
        return metadata == null ? MetadataPatch.NONE : MetadataPatch.ofJson(metadata);
    }

    MemberPatch patch(Profile present, Supplier<ZoneId> zone) {
        return new MemberPatch(
                profile(present, zone), email(), role == null ? null : DefaultRole.parse(role, "role"), groups());
    }
}
