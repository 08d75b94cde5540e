package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.crypto.KeyUnavailable;
import io.workspaces.keycloak.crypto.Opener;
import io.workspaces.keycloak.crypto.Sealed;
import io.workspaces.keycloak.crypto.Sealer;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Encrypts the rows of a bulk job for the database, and decrypts them. Good for one transaction. */
final class RowCipher {
    private final DataKeys keys;
    private final BulkJob job;

    /** With the workspace's key, which stays locked against a rotation; null before somebody looks for it. */
    private @Nullable Optional<Sealer> sealer;

    RowCipher(DataKeys keys, BulkJob job) {
        this.keys = keys;
        this.job = job;
    }

    /** If the workspace's key is missing, rows are kept in clear, without their metadata, and say so. */
    Sealed seal(int chunk, List<CsvRow> rows) {
        Optional<Sealer> found = sealer;
        if (found == null) {
            found = findSealer();
            sealer = found;
        }
        if (found.isEmpty()) {
            return new Sealed(
                    Chunk.CLEAR,
                    RowCodec.write(rows.stream().map(CsvRow::withoutMetadata).toList()));
        }
        return found.get().seal(RowCodec.write(rows), Chunk.binding(job.id(), chunk));
    }

    /**
     * Decrypts the rows of chunks, in their order.
     *
     * @param reading reads the chunks, again each time
     * @throws WorkspacesException {@code metadata_key_unavailable}
     */
    List<List<CsvRow>> open(Supplier<List<Chunk>> reading) {
        List<byte[]> opened = keys.reading(job.workspace(), opener -> {
            List<Chunk> chunks = reading.get();
            Supplier<Opener> one = once(opener);
            return chunks.stream().map(chunk -> open(chunk, one)).toList();
        });
        return opened.parallelStream().map(RowCodec::read).toList();
    }

    private byte[] open(Chunk chunk, Supplier<Opener> opener) {
        Sealed rows = Optional.ofNullable(chunk.payload()).orElseThrow(WorkspacesException::notFound);
        return rows.keyId() == Chunk.CLEAR
                ? rows.ciphertext()
                : opener.get().open(rows.ciphertext(), Chunk.binding(job.id(), chunk.number()));
    }

    /** Asks for the opener when there is something to open, and then once. */
    private static Supplier<Opener> once(Supplier<Opener> opener) {
        List<Opener> found = new ArrayList<>(1);
        return () -> {
            if (found.isEmpty()) {
                found.add(opener.get());
            }
            return found.get(0);
        };
    }

    private Optional<Sealer> findSealer() {
        try {
            return Optional.of(keys.forWorkspace(job.workspace()));
        } catch (WorkspacesException refusal) {
            if (KeyUnavailable.is(refusal)) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
