package io.workspaces.keycloak.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.bulk.csv.Column;
import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.crypto.InMemoryDataKeys;
import io.workspaces.keycloak.crypto.KeysetCache;
import io.workspaces.keycloak.crypto.MasterKey;
import io.workspaces.keycloak.crypto.MasterKeyRing;
import io.workspaces.keycloak.crypto.Sealed;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowCipherTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final WorkspaceId ACME = new WorkspaceId("realm", "org");
    private static final BulkJob JOB = BulkJob.receiving(
            "job",
            ACME,
            new Actor("ada", "Ada"),
            new Submission(true, OnError.SKIP, "people.csv", null, null, Submission.Purpose.INVITE),
            NOW);

    private final InMemoryDataKeys rows = new InMemoryDataKeys();
    private final DataKeys keys = new DataKeys(
            rows,
            realm -> MasterKeyRing.of(List.of(MasterKey.of("k1", new byte[MasterKey.LENGTH]))),
            new KeysetCache(10, KeysetCache.DEFAULT_MAX_AGE, Clock.systemUTC()),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void chunks_open_in_their_order_whether_sealed_or_not() {
        List<Chunk> chunks = chunks();

        assertThat(new RowCipher(keys, JOB).open(() -> chunks)).containsExactly(stored(0), stored(1), stored(2));
    }

    @Test
    void chunks_that_were_sealed_anew_meanwhile_are_read_again() {
        List<Chunk> before = chunks();
        rows.delete(ACME);
        List<Chunk> after = chunks();
        Iterator<List<Chunk>> readings = List.of(before, after).iterator();

        assertThat(new RowCipher(keys, JOB).open(readings::next)).containsExactly(stored(0), stored(1), stored(2));
        assertThat(readings).isExhausted();
    }

    @Test
    void what_no_key_opens_is_refused() {
        List<Chunk> lost = chunks();
        rows.delete(ACME);
        chunks();

        assertThatThrownBy(() -> new RowCipher(keys, JOB).open(() -> lost))
                .isInstanceOfSatisfying(WorkspacesException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ErrorCode.METADATA_KEY_UNAVAILABLE));
    }

    @Test
    void a_chunk_opens_in_its_own_place_only() {
        List<Chunk> chunks = chunks();
        Chunk moved = new Chunk("job", 0, 1, chunks.get(2).payload(), OutcomeCounts.NONE, List.of());

        assertThatThrownBy(() -> new RowCipher(keys, JOB).open(() -> List.of(moved)))
                .isInstanceOf(WorkspacesException.class);
    }

    /** Three chunks of a row each, the second in clear. */
    private List<Chunk> chunks() {
        List<Chunk> received = new RowCipher(keys, JOB).received(0, List.of(stored(0), stored(1), stored(2)));
        Sealed clear = new Sealed(Chunk.CLEAR, RowCodec.write(stored(1)));
        return List.of(received.get(0), new Chunk("job", 1, 1, clear, OutcomeCounts.NONE, List.of()), received.get(2));
    }

    private static List<CsvRow> stored(int chunk) {
        return List.of(new CsvRow(chunk + 2, Map.of(Column.EMAIL, "p" + chunk + "@x.org"), false, 0, false));
    }
}
