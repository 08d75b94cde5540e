package io.workspaces.keycloak.invitation.bulk;

import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.crypto.KeyUnavailable;
import io.workspaces.keycloak.crypto.Sealed;
import io.workspaces.keycloak.crypto.Sealer;
import io.workspaces.keycloak.invitation.bulk.csv.Column;
import io.workspaces.keycloak.invitation.bulk.csv.CsvRow;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Seals the rows of jobs for the database, and opens them. Good for one transaction. */
final class RowSeals {
    private final DataKeys keys;

    RowSeals(DataKeys keys) {
        this.keys = keys;
    }

    /** Where the workspace's key is missing, rows rest without their metadata, and say so. */
    SealedRows seal(BulkJob job, int chunk, List<StoredRow> rows) {
        Optional<Sealer> sealer = sealer(job);
        if (sealer.isEmpty()) {
            return new SealedRows(
                    SealedRows.CLEAR,
                    RowText.write(rows.stream().map(RowSeals::withoutMetadata).toList()));
        }
        Sealed sealed = sealer.get().seal(RowText.write(rows), SealedRows.binding(job.id(), chunk));
        return new SealedRows(sealed.keyId(), sealed.ciphertext());
    }

    /**
     * Opens the rows of a chunk.
     *
     * @param reading reads the rows, anew each time
     * @throws WorkspacesException {@code metadata_key_unavailable}
     */
    List<StoredRow> open(BulkJob job, int chunk, Supplier<SealedRows> reading) {
        return RowText.read(keys.reading(job.workspace(), opener -> {
            SealedRows rows = reading.get();
            return rows.keyId() == SealedRows.CLEAR
                    ? rows.bytes()
                    : opener.get().open(rows.bytes(), SealedRows.binding(job.id(), chunk));
        }));
    }

    private Optional<Sealer> sealer(BulkJob job) {
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
