package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.crypto.KeyUnavailable;
import io.workspaces.keycloak.crypto.Opener;
import io.workspaces.keycloak.crypto.Sealed;
import io.workspaces.keycloak.crypto.Sealer;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Encrypts the rows of a bulk job for the database, and decrypts them. Good for one transaction. */
final class RowCipher {
    private final DataKeys keys;
    private final BulkJob job;

    RowCipher(DataKeys keys, BulkJob job) {
        this.keys = keys;
        this.job = job;
    }

    /**
     * Consecutive chunks of rows as they have come in. If the workspace's key is missing, rows are kept in clear,
     * without their metadata, and say so.
     */
    List<Chunk> received(int first, List<List<CsvRow>> pieces) {
        Optional<Sealer> sealer = findSealer();
        return IntStream.range(0, pieces.size())
                .parallel()
                .mapToObj(i -> {
                    List<CsvRow> rows = pieces.get(i);
                    return Chunk.received(job, first + i, rows.size(), seal(sealer, first + i, rows));
                })
                .toList();
    }

    /** What is left of a chunk's rows. */
    Sealed seal(int chunk, List<CsvRow> rows) {
        return seal(findSealer(), chunk, rows);
    }

    private Sealed seal(Optional<Sealer> sealer, int chunk, List<CsvRow> rows) {
        return sealer.map(found -> found.seal(RowCodec.write(rows), Chunk.binding(job.id(), chunk)))
                .orElseGet(() -> new Sealed(
                        Chunk.CLEAR,
                        RowCodec.write(
                                rows.stream().map(CsvRow::withoutMetadata).toList())));
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
            return chunks.stream().map(chunk -> open(chunk, opener)).toList();
        });
        return opened.parallelStream().map(RowCodec::read).toList();
    }

    private byte[] open(Chunk chunk, Supplier<Opener> opener) {
        Sealed rows = Optional.ofNullable(chunk.payload()).orElseThrow(WorkspacesException::notFound);
        return rows.keyId() == Chunk.CLEAR
                ? rows.ciphertext()
                : opener.get().open(rows.ciphertext(), Chunk.binding(job.id(), chunk.number()));
    }

    /** Of the workspace's key, which stays locked against a rotation. */
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
