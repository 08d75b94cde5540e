package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.csv.Column;
import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.crypto.KeyUnavailable;
import io.workspaces.keycloak.crypto.Opener;
import io.workspaces.keycloak.crypto.Sealed;
import io.workspaces.keycloak.crypto.Sealer;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Seals the rows of a job for the database, and opens them. Good for one transaction. */
final class RowCipher {
    private final DataKeys keys;
    private final BulkJob job;

    /** Of the workspace's key, which stays locked against a rotation; null before it was looked for. */
    private @Nullable Optional<Sealer> sealer;

    RowCipher(DataKeys keys, BulkJob job) {
        this.keys = keys;
        this.job = job;
    }

    /** Where the workspace's key is missing, rows rest without their metadata, and say so. */
    EncryptedRows seal(int chunk, List<PendingRow> rows) {
        Optional<Sealer> found = sealer;
        if (found == null) {
            found = findSealer();
            sealer = found;
        }
        if (found.isEmpty()) {
            return new EncryptedRows(
                    EncryptedRows.CLEAR,
                    RowCodec.write(rows.stream().map(RowCipher::withoutMetadata).toList()));
        }
        Sealed sealed = found.get().seal(RowCodec.write(rows), EncryptedRows.binding(job.id(), chunk));
        return new EncryptedRows(sealed.keyId(), sealed.ciphertext());
    }

    /**
     * Opens the rows of chunks, in their order.
     *
     * @param reading reads the chunks, anew each time
     * @throws WorkspacesException {@code metadata_key_unavailable}
     */
    List<List<PendingRow>> open(Supplier<List<Chunk>> reading) {
        List<byte[]> opened = keys.reading(job.workspace(), opener -> {
            List<Chunk> chunks = reading.get();
            Supplier<Opener> one = once(opener);
            return chunks.stream().map(chunk -> open(chunk, one)).toList();
        });
        return opened.parallelStream().map(RowCodec::read).toList();
    }

    private byte[] open(Chunk chunk, Supplier<Opener> opener) {
        EncryptedRows rows = Optional.ofNullable(chunk.payload()).orElseThrow(WorkspacesException::notFound);
        return rows.keyId() == EncryptedRows.CLEAR
                ? rows.bytes()
                : opener.get().open(rows.bytes(), EncryptedRows.binding(job.id(), chunk.number()));
    }

    /** Asked for when something is to be opened, and then once. */
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

    private static PendingRow withoutMetadata(PendingRow stored) {
        CsvRow row = stored.row();
        if (row.cells().getOrDefault(Column.METADATA, "").isBlank()) {
            return stored;
        }
        Map<Column, String> cells = new EnumMap<>(row.cells());
        cells.put(Column.METADATA, "");
        return new PendingRow(new CsvRow(row.number(), cells, row.surplus()), stored.duplicateOf(), true);
    }
}
