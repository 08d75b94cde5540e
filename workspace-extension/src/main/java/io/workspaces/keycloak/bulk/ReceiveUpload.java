package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.bulk.csv.CsvLimits;
import io.workspaces.keycloak.crypto.Binding;
import io.workspaces.keycloak.crypto.Sealer;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    /** How many parts a node takes in at once: each is in memory until it has come in. */
    private static final Semaphore SLOTS = new Semaphore(8);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JobStores stores;
    private final JobTransactions transactions;
    private final CsvLimits limits;
    private final Clock clock;

    public ReceiveUpload(JobStores stores, JobTransactions transactions, CsvLimits limits, Clock clock) {
        this.stores = stores;
        this.transactions = transactions;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Announces a file. Of more than some of one person the oldest is deleted.
     *
     * @throws WorkspacesException {@code invalid_request}, {@code too_large}, {@code metadata_key_unavailable}
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
        String creator = Objects.requireNonNull(actor.userId());
        // Somebody who closed the page or whose file was refused must not keep anybody from sending another one.
        List<Upload> earlier = stores.uploads().of(workspace, creator);
        earlier.stream().limit(Math.max(0, earlier.size() + 1 - MAX_AT_ONCE)).forEach(stores.uploads()::delete);
        stores.keys().forWorkspace(workspace);
        Upload upload = new Upload(
                UUID.randomUUID().toString(),
                workspace,
                creator,
                fileName,
                size,
                digest,
                clock.instant().plus(LIFETIME));
        stores.uploads().add(upload);
        return upload;
    }

    /** @throws WorkspacesException {@code not_found} */
    public Upload find(Actor actor, WorkspaceId workspace, String id) {
        return stores.uploads()
                .find(workspace, id)
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
        transactions.endRequest();
        requireSlot();
        try {
            List<byte[]> pieces = read(upload.sizeOf(part), sha256, new FileDigest(new TimelyInput(body, clock)));
            transactions.run(upload.workspace().realm(), own -> store(own, upload, part, pieces));
        } finally {
            SLOTS.release();
        }
    }

    private static void requireSlot() {
        try {
            if (!SLOTS.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ReceiveFile.noSlot();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw WorkspacesException.busy();
        }
    }

    private static Upload store(JobStores stores, Upload upload, int part, List<byte[]> pieces) {
        stores.uploads().clear(upload, part);
        Sealer sealer = stores.keys().forWorkspace(upload.workspace());
        for (int number = 0; number < pieces.size(); number++) {
            Binding binding = Uploads.Piece.binding(upload.id(), part, number);
            stores.uploads().add(upload, new Uploads.Piece(part, number, sealer.seal(pieces.get(number), binding)));
        }
        return upload;
    }

    private static List<byte[]> read(int size, @Nullable String sha256, FileDigest body) throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        for (int rest = size; rest > 0; rest -= pieces.get(pieces.size() - 1).length) {
            byte[] bytes = body.readNBytes(Math.min(PIECE_SIZE, rest));
            if (bytes.length == 0) {
                throw wrongSize(size);
            }
            pieces.add(bytes);
        }
        if (body.read() >= 0) {
            throw wrongSize(size);
        }
        if (sha256 != null && !sha256.equalsIgnoreCase(body.hex())) {
            throw WorkspacesException.violation("sha256", "checksum_mismatch", "is not that of the part");
        }
        return pieces;
    }

    private static WorkspacesException wrongSize(int size) {
        return WorkspacesException.violation("part", "size_invalid", "has to have " + size + " bytes");
    }

    /** The whole file. Reading its end fails if size or checksum are not as announced. */
    public InputStream open(Upload upload) {
        return new UploadedFile(upload, stores.uploads(), stores.keys());
    }

    public void forget(Upload upload) {
        stores.uploads().delete(upload);
    }
}
