package io.workspaces.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.workspaces.client.CurrentUser;
import io.workspaces.client.testing.FakeMember;
import io.workspaces.client.testing.FakeWorkspaces;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.ClassUtils;

/** Controllers and beans of an application without Spring Security. */
@Tag("without-security")
class CurrentUserTest {
    private static final FakeWorkspaces server = FakeWorkspaces.start();
    private static final FakeMember ada =
            server.workspace("marketing").member("ada@example.com").metadata("nickname", "Ada");

    @SuppressWarnings("NullAway.Init") // before all tests
    private static RunningApplication app;

    @BeforeAll
    static void start() {
        app = RunningApplication.start(
                Greetings.class,
                server,
                "workspaces.workspace=marketing",
                "workspaces.cache-for=0s",
                "workspaces.client-id=backend",
                "workspaces.client-secret=wrong");
    }

    @AfterAll
    static void stop() {
        app.close();
        server.close();
    }

    @Test
    void spring_security_is_not_there() {
        assertThat(ClassUtils.isPresent("org.springframework.security.core.Authentication", null))
                .isFalse();
    }

    @Test
    void a_controller_takes_the_user_of_the_bearer_token() throws Exception {
        assertThat(app.as(ada.token(), "/me").body()).isEqualTo("ada@example.com in marketing");
    }

    @Test
    void the_user_is_a_json_object_too() throws Exception {
        HttpResponse<String> me = app.as(ada.token(), "/marketing/me.json");
        assertThat(me.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(me.body())
                .contains("\"email\":\"ada@example.com\"")
                .contains("\"role\":\"End-user\"")
                .contains("\"metadata\":{\"nickname\":\"Ada\"}");
    }

    @Test
    void requests_to_the_realm_are_timed() throws Exception {
        app.as(ada.token(), "/me");
        assertThat(app.context()
                        .getBean(MeterRegistry.class)
                        .get("workspaces.client.requests")
                        .tags("method", "GET", "status", "200")
                        .timer()
                        .count())
                .isPositive();
    }

    @Test
    void the_path_names_the_workspace_before_the_configured_one() throws Exception {
        String grace = server.workspace("sales").member("grace@example.com").token();
        assertThat(app.as(grace, "/sales/me").body()).isEqualTo("grace@example.com in sales");
    }

    @Test
    void any_bean_has_the_user_of_the_request_that_it_works_for() throws Exception {
        String grace = server.workspace("marketing").member("grace@example.com").token();
        assertThat(app.as(ada.token(), "/greeting").body()).isEqualTo("Hi Ada");
        assertThat(app.as(grace, "/greeting").body()).isEqualTo("Hi there");
        assertThatThrownBy(() -> app.context().getBean(CurrentUser.class).email())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("request");
    }

    @Test
    void without_a_token_or_with_a_revoked_one_the_answer_is_401() throws Exception {
        HttpResponse<String> nobody = app.get("/me");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(app.get("/me", "Authorization", "Basic YTpi").statusCode()).isEqualTo(401);

        String token = ada.token();
        server.revoke(token);
        HttpResponse<String> revoked = app.as(token, "/me");
        assertThat(revoked.statusCode()).isEqualTo(401);
        assertThat(revoked.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(app.as(token, "/greeting").statusCode()).isEqualTo(401);
    }

    @Test
    void a_public_page_takes_whoever_is_there() throws Exception {
        assertThat(app.get("/welcome").body()).isEqualTo("Welcome");
        assertThat(app.as(ada.token(), "/welcome").body()).isEqualTo("Welcome ada@example.com");
        assertThat(app.as("forged", "/welcome").statusCode()).isEqualTo(401);
    }

    @Test
    void who_is_not_in_the_workspace_or_may_not_is_answered_403() throws Exception {
        String grace = server.workspace("sales").member("grace@example.com").token();
        assertThat(app.as(grace, "/me").statusCode()).isEqualTo(403);
        assertThat(app.as(grace, "/nowhere/me").statusCode()).isEqualTo(403);
        assertThat(app.as(ada.token(), "/orders").statusCode()).isEqualTo(403);
    }

    @Test
    void who_is_archived_after_his_token_was_made_is_answered_403_when_the_server_is_asked() throws Exception {
        FakeMember joan = server.workspace("marketing").member("joan@example.com");
        String token = joan.tokenWithClaims();
        assertThat(app.as(token, "/greeting").body()).isEqualTo("Hi there");
        joan.archive();
        assertThat(app.as(token, "/greeting").statusCode()).isEqualTo(403);
    }

    @Test
    void while_the_server_has_a_fault_the_answer_is_503() throws Exception {
        server.enqueueProblem(500, "internal");
        assertThat(app.as(ada.token(), "/me").statusCode()).isEqualTo(503);
    }

    @Test
    void what_the_service_account_may_not_is_not_the_callers_fault() throws Exception {
        assertThat(app.as(ada.token(), "/names").statusCode()).isEqualTo(500);
    }
}
