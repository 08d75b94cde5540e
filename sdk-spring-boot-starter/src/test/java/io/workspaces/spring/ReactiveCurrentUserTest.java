package io.workspaces.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.client.testing.FakeMember;
import io.workspaces.client.testing.FakeWorkspaces;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Controllers of WebFlux. */
@Tag("without-security")
class ReactiveCurrentUserTest {
    private static final FakeWorkspaces server = FakeWorkspaces.start();
    private static final FakeMember ada =
            server.workspace("marketing").member("ada@example.com").metadata("nickname", "Ada");

    @SuppressWarnings("NullAway.Init") // before all tests
    private static RunningApplication app;

    @BeforeAll
    static void start() {
        app = RunningApplication.start(
                ReactiveGreetings.class,
                server,
                "spring.main.web-application-type=reactive",
                "workspaces.workspace=marketing",
                "workspaces.cache-for=0s");
    }

    @AfterAll
    static void stop() {
        app.close();
        server.close();
    }

    @Test
    void a_controller_takes_the_user_or_a_mono_or_an_optional_of_it() throws Exception {
        assertThat(app.as(ada.token(), "/marketing/me").body()).isEqualTo("ada@example.com in marketing");
        assertThat(app.as(ada.token(), "/greeting").body()).isEqualTo("Hi Ada");
        assertThat(app.as(ada.tokenWithClaims(), "/greeting").body()).isEqualTo("Hi Ada");
        assertThat(app.as(ada.token(), "/welcome").body()).isEqualTo("Welcome ada@example.com");
        assertThat(app.get("/welcome").body()).isEqualTo("Welcome");
    }

    @Test
    void without_a_token_or_with_a_wrong_one_the_answer_is_401() throws Exception {
        for (String page : new String[] {"/marketing/me", "/greeting"}) {
            HttpResponse<String> nobody = app.get(page);
            assertThat(nobody.statusCode()).isEqualTo(401);
            assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            HttpResponse<String> forged = app.as("forged", page);
            assertThat(forged.statusCode()).isEqualTo(401);
            assertThat(forged.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void who_is_not_in_the_workspace_or_may_not_is_answered_403_and_a_fault_503() throws Exception {
        String grace = server.workspace("sales").member("grace@example.com").token();
        assertThat(app.as(grace, "/marketing/me").statusCode()).isEqualTo(403);
        assertThat(app.as(grace, "/greeting").statusCode()).isEqualTo(403);
        assertThat(app.as(ada.token(), "/orders").statusCode()).isEqualTo(403);
        server.enqueueProblem(500, "internal");
        assertThat(app.as(ada.token(), "/marketing/me").statusCode()).isEqualTo(503);
    }
}
