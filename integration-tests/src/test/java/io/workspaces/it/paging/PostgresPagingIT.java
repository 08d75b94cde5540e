package io.workspaces.it.paging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.Stored;
import io.workspaces.it.TestRealm;
import io.workspaces.it.bulk.BulkApi;
import io.workspaces.localserver.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("postgres")
@Tag("local")
class PostgresPagingIT extends Paging {
    /** Their export is larger than what lies between a server and whoever does not read. */
    private static final int PEOPLE = 20_000;

    private static final String INVITED =
            "insert into WSP_MEMBER (ID, REALM_ID, ORG_ID, EMAIL, FIRST_NAME, LAST_NAME, NAME_KEY, ROLE, STATUS, SOURCE,"
                    + " INVITED_AT, CHANGED_AT, VERSION) select 'slow-' || n, ?, ?, 'p' || n || '@slow.example.org',"
                    + " repeat('a', 255), repeat('b', 255), 'slow ' || n, 'END_USER', 'INVITED', 'INVITED', 1, 1, 1"
                    + " from generate_series(1, " + PEOPLE + ") n";

    private static final String ADMINS =
            "insert into WSP_MEMBER (ID, REALM_ID, ORG_ID, USER_ID, FIRST_NAME, LAST_NAME, NAME_KEY, ROLE, STATUS, SOURCE,"
                    + " INVITED_AT, CHANGED_AT, VERSION) select 'admin-' || n, ?, ?, 'gone-' || n, 'Admin', n::text,"
                    + " 'admin ' || n, 'ADMIN', 'ACTIVE', 'INVITED', 1, 1, 1 from generate_series(1, 500) n";

    /** Transactions that have asked for something of ours, and for nothing since. */
    private static final String OPEN = "select count(*) from pg_stat_activity where state = 'idle in transaction'"
            + " and query ilike '%wsp_%' and extract(epoch from xact_start) * 1000 < ?";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    PostgresPagingIT() {
        super(realm);
    }

    @Test
    void whoever_reads_an_export_slowly_keeps_no_transaction_open() throws IOException {
        Stored stored = new Stored(realm.server().database());
        String workspace = realm.api().get("/workspaces/other").path("id").asText();
        stored.change(INVITED, realm.api().get("").path("id").asText(), workspace);
        try (Socket reader = new Socket()) {
            InputStream answer = ask(reader, "/workspaces/other/members/export.csv");
            assertThat(new String(answer.readNBytes("HTTP/1.0 200".length()), UTF_8))
                    .endsWith(" 200");

            long begun = stored.number("select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)");
            Waiting.until(BulkApi.PATIENCE, () -> stored.number(OPEN, begun), open -> open == 0);

            assertThat(new String(answer.readAllBytes(), UTF_8).lines())
                    .filteredOn(line -> line.contains("@slow.example.org"))
                    .hasSize(PEOPLE);
            JsonNode many = realm.api().get("/workspaces/other/members?search=slow");
            assertThat(many.path("total").asInt()).as("nobody counts them all").isEqualTo(1_000);
            assertThat(many.path("totalIsLowerBound").asBoolean()).isTrue();
        } finally {
            stored.change("delete from WSP_MEMBER where ID like ?", "slow-%");
        }
    }

    @Test
    void an_Admin_is_found_behind_hundreds_whose_accounts_are_gone() {
        Stored stored = new Stored(realm.server().database());
        String workspace = realm.api().create("/workspaces", Map.of("name", "Admins", "alias", "admins"));
        stored.change(ADMINS, realm.api().get("").path("id").asText(), workspace);
        try {
            assertThat(flags()).extracting(JsonNode::asText).containsExactly("no_admin");

            Map<String, Object> last = Map.of("username", "last", "email", "last@slow.example.org", "enabled", true);
            stored.change(
                    "update WSP_MEMBER set USER_ID = ? where ID = 'admin-500'",
                    realm.api().create("/users", last));

            assertThat(flags()).isEmpty();
        } finally {
            stored.change("delete from WSP_MEMBER where ID like ?", "admin-%");
        }
    }

    private static JsonNode flags() {
        return realm.api().get("/workspaces/admins").path("flags");
    }

    private static InputStream ask(Socket reader, String path) throws IOException {
        URI base = realm.api().base();
        reader.setReceiveBufferSize(4096);
        reader.connect(new InetSocketAddress(base.getHost(), base.getPort()));
        String request = "GET /admin/realms/%s%s HTTP/1.0\r\nHost: %s\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(
                        realm.api().name(),
                        path,
                        base.getAuthority(),
                        realm.admin().token());
        reader.getOutputStream().write(request.getBytes(UTF_8));
        return reader.getInputStream();
    }
}
