package io.workspaces.keycloak.invitation.bulk;

import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.crypto.KeyUnavailable;
import io.workspaces.keycloak.crypto.Opener;
import io.workspaces.keycloak.crypto.Sealed;
import io.workspaces.keycloak.crypto.Sealer;
import io.workspaces.keycloak.invitation.bulk.csv.Column;
import io.workspaces.keycloak.invitation.bulk.csv.CsvRow;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Seals the rows of a job for the database, and opens them. Good for one transaction. */
final class RowSeals {
    private final DataKeys keys;
    private final BulkJob job;

    /** Of the workspace's key, which stays locked against a rotation; null before it was looked for. */
    private @Nullable Optional<Sealer> sealer;

    RowSeals(DataKeys keys, BulkJob job) {
        this.keys = keys;
        this.job = job;
    }

    /** Where the workspace's key is missing, rows rest without their metadata, and say so. */
    SealedRows seal(int chunk, List<StoredRow> rows) {
        Optional<Sealer> found = sealer;
        if (found == null) {
            found = findSealer();
            sealer = found;
        }
        if (found.isEmpty()) {
            return new SealedRows(
                    SealedRows.CLEAR,
                    RowText.write(rows.stream().map(RowSeals::withoutMetadata).toList()));
        }
        Sealed sealed = found.get().seal(RowText.write(rows), SealedRows.binding(job.id(), chunk));
        return new SealedRows(sealed.keyId(), sealed.ciphertext());
    }

    /**
     * Opens the rows of chunks, in their order.
     *
     * @param reading reads the chunks, anew each time
     * @throws WorkspacesException {@code metadata_key_unavailable}
     */
    List<List<StoredRow>> open(Supplier<List<Chunk>> reading) {
        List<byte[]> opened = keys.reading(job.workspace(), opener -> {
            List<Chunk> chunks = reading.get();
            Supplier<Opener> one = once(opener);
            return chunks.stream().map(chunk -> open(chunk, one)).toList();
        });
        return opened.parallelStream().map(RowText::read).toList();
    }

    private byte[] open(Chunk chunk, Supplier<Opener> opener) {
        SealedRows rows = Optional.ofNullable(chunk.payload()).orElseThrow(WorkspacesException::notFound);
        return rows.keyId() == SealedRows.CLEAR
                ? rows.bytes()
                : opener.get().open(rows.bytes(), SealedRows.binding(job.id(), chunk.number()));
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

    private static StoredRow withoutMetadata(StoredRow stored) {
        CsvRow row = stored.row();
        if (row.cells().getOrDefault(Column.METADATA, "").isBlank()) {
            return stored;
        }
        Map<Column, String> cells = new EnumMap<>(row.cells());
        cells.put(Column.METADATA, "");
        return new StoredRow(new CsvRow(row.number(), cells, row.surplus()), stored.duplicateOf(), true);
    }
}
