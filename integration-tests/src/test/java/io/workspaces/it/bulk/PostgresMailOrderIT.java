package io.workspaces.it.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.Stored;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** Alone, since it counts what the database reads. */
@Isolated
@Tag("local")
@Tag("postgres")
class PostgresMailOrderIT {
    private static final int WAITING = 50_000;

    private static final String OF_INDEX = " from pg_stat_user_indexes where indexrelname = 'idx_wsp_outbox_turn'";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    private final Stored stored = new Stored(realm.server().database());

    @Test
    void mails_that_wait_cost_those_that_leave_nothing() {
        for (String lane : new String[] {"AHEAD", "IN_TURN"}) {
            stored.change(
                    "insert into WSP_OUTBOX (ID, REALM_ID, ORG_ID, KIND, LANE, MEMBER_ID, RECIPIENT, GENERATION, ATTEMPTS,"
                            + " CREATED_AT, DUE_AT) select ? || i, (select ID from REALM where NAME = ?), '0-later', 'BULK', ?, 'nobody' || i, 'a@later', 1, 0,"
                            + " 0, 9000000000000 from generate_series(1, ?) i",
                    lane,
                    realm.api().name(),
                    lane,
                    WAITING / 2);
        }
        try {
            long read = stored.number("select idx_tup_read" + OF_INDEX);
            long looked = stored.number("select idx_scan" + OF_INDEX);

            BulkApi acme = BulkApi.into(realm.api(), "flat");
            acme.invite(People.csv(0, 40, "flat.example.org"));

            Waiting.until(
                    BulkApi.PATIENCE,
                    () -> stored.number("select count(*) from WSP_OUTBOX where ORG_ID = ?", acme.workspace()),
                    left -> left == 0);
            Waiting.until(BulkApi.PATIENCE, () -> stored.number("select idx_scan" + OF_INDEX), now -> now > looked + 6);
            assertThat(stored.number("select idx_tup_read" + OF_INDEX) - read)
                    .as("entries of the index that the database has read, while it used no other way")
                    .isLessThan(WAITING / 5);
        } finally {
            stored.change("delete from WSP_OUTBOX where ORG_ID = '0-later'");
        }
    }
}
