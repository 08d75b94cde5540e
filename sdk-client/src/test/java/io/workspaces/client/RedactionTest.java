package io.workspaces.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.workspaces.client.internal.http.TokenSource;
import io.workspaces.client.internal.json.Json;
import io.workspaces.client.internal.token.Jwt;
import io.workspaces.client.model.InvitationLink;
import io.workspaces.client.model.Role;
import io.workspaces.client.model.Visibility;
import io.workspaces.client.testing.FakeMember;
import io.workspaces.client.testing.FakeWorkspaces;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedactionTest {
    private static final String CANARY = "canary7351";

    private final FakeWorkspaces server = FakeWorkspaces.start();
    private final FakeMember ada = server.workspace("marketing")
            .member("ada@example.com")
            .role(Role.ADMIN)
            .metadata("pin", CANARY);
    private final WorkspacesClient client =
            WorkspacesClient.builder().realm(server.realm()).build();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nothing_that_holds_a_value_prints_it() {
        CurrentUser loaded = client.currentUser("marketing", ada.token());
        CurrentUser claimed = client.currentUser("marketing", ada.tokenWithClaims());
        Credentials credentials = Credentials.client("backend", CANARY);
        for (Object holder : List.of(
                loaded,
                claimed,
                claimed.metadata(),
                Globals.of(loaded),
                client,
                ada,
                credentials,
                client.serverMetadata(credentials),
                client.administration(AdminApi.REALM, credentials),
                Invitation.to("b@example.com").metadata("pin", CANARY),
                Invitation.to("b@example.com").metadata("pin", CANARY, Visibility.SERVER, "payroll"),
                MemberUpdate.of().metadata("pin", CANARY),
                MetadataUpdate.of().set("pin", CANARY),
                MetadataUpdate.of().set("pin", CANARY, Visibility.SERVER, "payroll"),
                BulkUpload.ofText(CANARY),
                new InvitationLink(CANARY, Instant.EPOCH, false),
                Json.read(Json.write(Map.of("key", "pin", "value", CANARY)), MemberMetadata.RevealedValue.class))) {
            assertThat(holder.toString()).doesNotContain(CANARY);
        }
    }

    @Test
    void nothing_that_holds_a_token_prints_it() {
        String token = ada.tokenWithClaims();
        CurrentUser me = client.currentUser("marketing", token);
        for (Object holder : List.of(
                me,
                client,
                new Session(token),
                TokenSource.fixed(token),
                Jwt.parse(token).orElseThrow(),
                Jwt.parse(token).orElseThrow().claims(),
                Credentials.tokens(() -> token))) {
            assertThat(holder.toString()).doesNotContain(token).doesNotContain(token.substring(0, 20));
        }
    }

    @Test
    void no_error_with_all_its_causes_prints_a_token() {
        for (String token : List.of("unknown" + CANARY, "bad " + CANARY, "a." + CANARY + ".c", CANARY + "\n")) {
            assertThat(printed(catchThrowable(() -> client.currentUser("marketing", token))))
                    .doesNotContain(CANARY);
        }
        server.close();
        assertThat(printed(catchThrowable(() -> client.currentUser("marketing", CANARY))))
                .doesNotContain(CANARY);
    }

    @Test
    void no_error_prints_an_unreadable_answer() {
        server.enqueueResponse(200, "{\"id\":\"1\",\"metadata\":{\"pin\":\"" + CANARY + "\"}");
        assertThat(printed(catchThrowable(() -> client.currentUser("marketing", ada.token()))))
                .contains("unreadable_response")
                .doesNotContain(CANARY);
    }

    private static String printed(Throwable failure) {
        assertThat(failure).isNotNull();
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
