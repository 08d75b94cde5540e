package io.workspaces.keycloak.api.bulk;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.Json;
import io.workspaces.keycloak.api.shared.Parameters;
import io.workspaces.keycloak.bulk.ReceiveUpload;
import io.workspaces.keycloak.bulk.Upload;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Uploads of files that exceed the server's limit for a body, in parts. */
public final class UploadsResource {
    private static final int MAX_NAME_LENGTH = 255;
    private static final Pattern CONTENT_DIGEST = Pattern.compile("sha-256=:([A-Za-z0-9+/]{43}=):");

    private final WorkspaceId workspace;
    private final AccessGuard guard;
    private final ReceiveUpload uploads;

    public UploadsResource(WorkspaceId workspace, AccessGuard guard, ReceiveUpload uploads) {
        this.workspace = workspace;
        this.guard = guard;
        this.uploads = uploads;
    }

    /** The JSON that announces a file. */
    public record Announcement(
            @Nullable String fileName, long size, @Nullable String sha256) {}

    /** How to send the file: {@code parts} parts of {@code partSize} bytes each, the last one with the rest. */
    public record UploadRepresentation(String id, int partSize, int parts, Instant expiresAt) {
        static UploadRepresentation of(Upload upload) {
            return new UploadRepresentation(upload.id(), Upload.PART_SIZE, upload.parts(), upload.expiresAt());
        }
    }

    @POST
    @Path("")
    public Response begin(InputStream body) {
        guard.requireManage(workspace);
        Announcement file = Json.read(Json.text(body), Announcement.class);
        String name = file.fileName();
        if (name != null && (name.length() > MAX_NAME_LENGTH || name.indexOf('\0') >= 0)) {
            throw WorkspacesException.violation(
                    "fileName", "too_long", "is longer than " + MAX_NAME_LENGTH + " characters");
        }
        String sha256 = file.sha256() == null ? "" : file.sha256();
        return Answers.created(UploadRepresentation.of(uploads.begin(actor(), workspace, name, file.size(), sha256)));
    }

    /** Receives a part, from 1, which may be sent again. {@code Content-Digest} (RFC 9530) is checked if it is there. */
    @PUT
    @Path("{upload}/{part}")
    @Consumes(MediaType.WILDCARD)
    public Response part(
            @PathParam("upload") String id,
            @PathParam("part") String part,
            @HeaderParam("Content-Digest") @Nullable String digest,
            InputStream body)
            throws IOException {
        guard.requireManage(workspace);
        Upload upload = uploads.find(actor(), workspace, id);
        uploads.part(upload, Parameters.number(part, "part", 0, 1, upload.parts()), sha256(digest), body);
        return Answers.noContent();
    }

    private static @Nullable String sha256(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher matcher = CONTENT_DIGEST.matcher(header);
        if (!matcher.find()) {
            throw WorkspacesException.violation("Content-Digest", "checksum_invalid", "has no sha-256");
        }
        return HexFormat.of().formatHex(Base64.getDecoder().decode(matcher.group(1)));
    }

    private Actor actor() {
        return guard.authority().actor();
    }
}
