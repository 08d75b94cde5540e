package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.bulk.csv.CsvLimits;
import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.crypto.Sealer;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Receives files in parts, for those that are larger than the server allows a body to be. They may hold
 * metadata, so that there are none without a master key.
 */
public final class ReceiveUpload {
    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final int MAX_AT_ONCE = 5;
    private static final int PIECE_SIZE = 512 << 10;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Uploads uploads;
    private final DataKeys keys;
    private final CsvLimits limits;
    private final Clock clock;

    public ReceiveUpload(Uploads uploads, DataKeys keys, CsvLimits limits, Clock clock) {
        this.uploads = uploads;
        this.keys = keys;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Announces a file.
     *
     * @throws WorkspacesException {@code invalid_request}, {@code too_large}, {@code rate_limited},
     *     {@code metadata_key_unavailable}
     */
    public Upload begin(Actor actor, WorkspaceId workspace, @Nullable String fileName, long size, String sha256) {
        if (size < 1) {
            throw WorkspacesException.violation("size", "size_invalid", "has to be the number of bytes");
        }
        if (size > limits.bytes()) {
            throw WorkspacesException.of(ErrorCode.TOO_LARGE, "The file is larger than " + limits.bytes() + " bytes");
        }
        String digest = sha256.toLowerCase(Locale.ROOT);
        if (!SHA256.matcher(digest).matches()) {
            throw WorkspacesException.violation("sha256", "checksum_invalid", "has to be a SHA-256 in hex");
        }
        if (uploads.count(workspace) >= MAX_AT_ONCE) {
            throw WorkspacesException.of(
                    ErrorCode.RATE_LIMITED, "The workspace has " + MAX_AT_ONCE + " unfinished uploads");
        }
        keys.forWorkspace(workspace);
        Upload upload = new Upload(
                UUID.randomUUID().toString(),
                workspace,
                actor.userId(),
                fileName,
                size,
                digest,
                clock.instant().plus(LIFETIME));
        uploads.add(upload);
        return upload;
    }

    /** @throws WorkspacesException {@code not_found} */
    public Upload find(Actor actor, WorkspaceId workspace, String id) {
        return uploads.find(workspace, id)
                .filter(upload -> Objects.equals(upload.creatorId(), actor.userId()))
                .filter(upload -> upload.expiresAt().isAfter(clock.instant()))
                .orElseThrow(WorkspacesException::notFound);
    }

    /**
     * Receives a part, which may be sent again.
     *
     * @param sha256 of the part, in hex, or null
     * @throws WorkspacesException {@code invalid_request} if number, size or checksum are wrong
     */
    public void part(Upload upload, int part, @Nullable String sha256, InputStream body) throws IOException {
        if (part < 1 || part > upload.parts()) {
            throw WorkspacesException.violation("part", "number_invalid", "has to be from 1 to " + upload.parts());
        }
        uploads.clear(upload, part);
        FileDigest digest = new FileDigest(body);
        Sealer sealer = keys.forWorkspace(upload.workspace());
        int rest = upload.sizeOf(part);
        for (int number = 0; rest > 0; number++) {
            byte[] bytes = digest.readNBytes(Math.min(PIECE_SIZE, rest));
            if (bytes.length == 0) {
                break;
            }
            rest -= bytes.length;
            uploads.add(
                    upload,
                    new Uploads.Piece(
                            part, number, sealer.seal(bytes, Uploads.Piece.binding(upload.id(), part, number))));
        }
        if (rest > 0 || digest.read() >= 0) {
            throw WorkspacesException.violation(
                    "part", "size_invalid", "has to have " + upload.sizeOf(part) + " bytes");
        }
        if (sha256 != null && !sha256.equalsIgnoreCase(digest.hex())) {
            throw WorkspacesException.violation("sha256", "checksum_mismatch", "is not that of the part");
        }
    }

    /** The whole file. Reading its end fails if size or checksum are not as announced. */
    public InputStream open(Upload upload) {
        return new UploadedFile(upload, uploads, keys);
    }

    public void forget(Upload upload) {
        uploads.delete(upload);
    }
}
