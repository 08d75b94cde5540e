package io.workspaces.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.Stored;
import io.workspaces.it.TestFiles;
import io.workspaces.it.bulk.BulkApi;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.http.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("postgres")
@Tag("local")
@Tag("soak")
class KeyRotationIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MEMBERS = 2_000;
    private static final int THREADS = 4;
    private static final String KEYS = "/workspaces/keys/keys";

    @RegisterExtension
    static final TwoNodes nodes = new TwoNodes();

    private static final Map<String, String> truth = new ConcurrentHashMap<>();
    private static final List<String> members = new ArrayList<>();
    private static String workspace = "";

    @BeforeAll
    static void people() {
        BulkApi acme = BulkApi.into(nodes.onFirst(), "keys");
        workspace = acme.workspace();
        StringBuilder csv = new StringBuilder("Email,Metadata\n");
        for (int i = 0; i < MEMBERS; i++) {
            csv.append(i).append("@keys.example.org,{'k': 'start'}\n");
        }
        acme.invite(csv.toString());
        for (int page = 0; page < MEMBERS / 200; page++) {
            String after = page == 0 ? "" : "&cursor=" + cursor;
            JsonNode found = acme.get("/members?limit=200" + after);
            found.path("items").forEach(member -> members.add(member.path("id").asText()));
            cursor = found.path("next").asText();
        }
        members.forEach(member -> truth.put(member, "start"));
        assertThat(truth).hasSize(MEMBERS);
    }

    private static String cursor = "";

    @Test
    void no_read_or_write_fails_on_either_node_while_both_kinds_of_keys_are_rotated() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Integer>> load = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int own = i;
            load.add(threads.submit(() -> load(own % 2 == 0 ? nodes.first() : nodes.second(), own, over)));
        }
        for (int round = 0; round < 2; round++) {
            nodes.onFirst().send("POST", KEYS + "/rotate", null).expect(202);
            assertRotated(nodes.onSecond());
        }
        String fresh = freshMasterKey();
        for (Node node : List.of(nodes.first(), nodes.second())) {
            Files.writeString(node.masterKeys(), Files.readString(node.masterKeys()) + fresh);
        }
        for (Node node : List.of(nodes.first(), nodes.second())) {
            Files.writeString(
                    node.masterKeys(),
                    fresh + Files.readString(node.masterKeys()).replace(fresh, ""));
        }
        String id = fresh.substring(0, fresh.indexOf(':'));
        Waiting.until(PATIENCE, () -> wrappedByOthersThan(id), others -> others == 0);
        over.set(true);
        for (Future<Integer> requests : load) {
            assertThat(requests.get()).isPositive();
        }
        threads.shutdown();

        assertNothingLost(nodes.onSecond());
        assertThat(rowsUnderOtherKeys()).isZero();
    }

    /** Writes to members of its own; any answer but success ends it with a failure. */
    private static int load(Node node, int own, AtomicBoolean over) {
        RealmApi realm = nodes.on(node);
        int requests = 0;
        while (!over.get()) {
            String member =
                    members.get(own + THREADS * ThreadLocalRandom.current().nextInt(MEMBERS / THREADS));
            String value = own + "-" + requests++;
            realm.send("PATCH", "/workspaces/keys/members/" + member + "/metadata", Map.of("k", value))
                    .expect(200);
            truth.put(member, value);
            assertThat(reveal(realm, member)).isEqualTo(value);
        }
        return requests;
    }

    @Test
    void a_killed_node_leaves_a_rotation_that_the_other_one_finishes() {
        nodes.onFirst().send("POST", KEYS + "/rotate", null).expect(202);
        nodes.first().kill();

        assertRotated(nodes.onSecond());

        assertNothingLost(nodes.onSecond());
        assertThat(rowsUnderOtherKeys()).isZero();
        nodes.first().startAgain();
    }

    @Test
    void a_wrong_master_key_shuts_metadata_only_and_changes_no_row() throws Exception {
        Path ring = nodes.first().masterKeys();
        String good = Files.readString(ring);
        String member = members.get(0);
        String before = truth.get(member);
        nodes.first().kill();
        Files.writeString(
                ring,
                good.replaceAll(":.*", ":" + freshMasterKey().split(":")[1].strip()));
        nodes.first().startAgain();
        RealmApi realm = nodes.onFirst();

        assertUnavailable(realm.send("PATCH", "/workspaces/keys/members/" + member + "/metadata", Map.of("k", "lost")));
        assertUnavailable(realm.send("POST", "/workspaces/keys/members/" + member + "/metadata/k/reveal", Map.of()));
        realm.send("POST", "/workspaces/keys/invitations", Map.of("email", "no@meta.example.org", "sendEmail", false))
                .expect(201);
        assertThat(reveal(nodes.onSecond(), member)).isEqualTo(before);

        Files.writeString(ring, good);
        assertThat(reveal(realm, member)).isEqualTo(before);
    }

    @Test
    void a_deleted_workspace_takes_its_data_key_along() {
        BulkApi gone = BulkApi.into(nodes.onFirst(), "gone");
        gone.send(
                        "POST",
                        "/invitations",
                        Map.of("email", "a@gone.example.org", "sendEmail", false, "metadata", Map.of("k", "v")))
                .expect(201);
        assertThat(dataKeys(gone)).isEqualTo(1);

        nodes.onSecond().send("DELETE", "/workspaces/" + gone.workspace(), null).expect(202);

        Waiting.until(PATIENCE, () -> dataKeys(gone), keys -> keys == 0);
        assertThat(stored().number("select count(*) from WSP_METADATA where ORG_ID = ?", gone.workspace()))
                .isZero();
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("code").asText()).isEqualTo("metadata_key_unavailable");
    }

    private static void assertRotated(RealmApi realm) {
        JsonNode done = Waiting.until(
                PATIENCE, () -> realm.get(KEYS), keys -> keys.path("rotation").isMissingNode());
        assertThat(done.path("keys")).hasSize(1);
        assertThat(done.path("unreadable").asInt()).isZero();
    }

    private static void assertNothingLost(RealmApi realm) {
        List<String> some = new ArrayList<>(members);
        Collections.shuffle(some, new Random(1));
        some.stream().limit(300).forEach(member -> assertThat(reveal(realm, member))
                .isEqualTo(truth.get(member)));
    }

    private static String reveal(RealmApi realm, String member) {
        return realm.send("POST", "/workspaces/keys/members/" + member + "/metadata/k/reveal", Map.of())
                .expect(200)
                .json()
                .path("value")
                .asText();
    }

    private static String freshMasterKey() throws IOException {
        return Files.readString(TestFiles.masterKey()).replace("test-1", "test-2");
    }

    private static long dataKeys(BulkApi workspace) {
        return stored().number("select count(*) from WSP_DATA_KEY where ORG_ID = ?", workspace.workspace());
    }

    private static long wrappedByOthersThan(String masterKey) {
        return stored().number(
                        "select count(*) from WSP_DATA_KEY where ORG_ID = ? and MASTER_KEY_ID <> ?",
                        workspace,
                        masterKey);
    }

    private static long rowsUnderOtherKeys() {
        return stored().number(
                        "select count(*) from WSP_METADATA m join WSP_DATA_KEY k on k.ORG_ID = m.ORG_ID"
                                + " where m.KEY_ID <> k.PRIMARY_ID and m.ORG_ID = ?",
                        workspace);
    }

    private static Stored stored() {
        return new Stored(nodes.database());
    }
}
