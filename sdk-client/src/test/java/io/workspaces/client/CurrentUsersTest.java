package io.workspaces.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.client.error.MetadataUnavailableException;
import io.workspaces.client.error.NotFoundException;
import io.workspaces.client.error.ServerException;
import io.workspaces.client.error.UnauthorizedException;
import io.workspaces.client.error.UnreachableException;
import io.workspaces.client.model.MyWorkspace;
import io.workspaces.client.model.Role;
import io.workspaces.client.model.Visibility;
import io.workspaces.client.testing.FakeMember;
import io.workspaces.client.testing.FakeWorkspaces;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CurrentUsersTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final MutableClock clock = new MutableClock();
    private final FakeWorkspaces server = FakeWorkspaces.start(clock);
    private final FakeMember ada = server.workspace("marketing")
            .member("ada@example.com")
            .fullName("Ada King")
            .role(Role.END_USER)
            .groups("Support")
            .metadata("region", "EU");
    private final WorkspacesClient client = builder().build();

    private WorkspacesClientBuilder builder() {
        return WorkspacesClient.builder().realm(server.realm()).clock(clock).retries(1, Duration.ZERO, Duration.ZERO);
    }

    @BeforeEach
    void permit() {
        server.workspace("marketing").group("Support").permissions("app:create").access("app", "edit:orders");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private long asked(String ending) {
        return server.requests().stream()
                .filter(request -> request.endsWith(ending))
                .count();
    }

    @Test
    void the_server_tells_who_a_token_stands_for() {
        CurrentUser me = client.currentUser("marketing", ada.token());
        assertThat(me.email()).isEqualTo("ada@example.com");
        assertThat(me.fullName()).isEqualTo("Ada King");
        assertThat(me.groups()).containsExactly("Support");
        assertThat(me.can("app:edit", "orders")).isTrue();
        assertThat(me.can("app:edit")).isFalse();
        assertThat(me.canAny("app:view")).isTrue();
        assertThat(me.metadata().require("region")).isEqualTo("EU");
    }

    @Test
    void a_workspace_is_found_by_alias_and_by_id() {
        String token = ada.tokenWithClaims();
        String id = client.currentUser("marketing", token).workspaceId();
        assertThat(client.currentUser(id, token).workspace()).isEqualTo("marketing");
        assertThat(client.currentUser(id, ada.token()).workspace()).isEqualTo("marketing");
    }

    @Test
    void a_verified_token_with_the_claim_needs_the_realm_s_keys_only_once_and_no_other_call() {
        CurrentUser me = client.currentUser("marketing", ada.tokenWithClaims());
        CurrentUser again = client.currentUser("marketing", ada.tokenWithClaims());
        assertThat(List.of(me.id(), me.email(), me.firstName(), me.lastName(), me.fullName()))
                .containsExactly("user-ada@example.com", "ada@example.com", "Ada", "King", "Ada King");
        assertThat(me.role()).isEqualTo(Role.END_USER);
        assertThat(me.groups()).containsExactly("Support");
        assertThat(me.can("app:create") && me.can("app:view", "orders")).isTrue();
        assertThat(again.access()).isEqualTo(me.access());
        assertThat(server.requests()).containsExactly("GET /realms/fake/protocol/openid-connect/certs");
    }

    @Test
    void what_a_token_does_not_carry_is_asked_for_when_it_is_needed() {
        CurrentUser me = client.currentUser("marketing", ada.tokenWithClaims());
        assertThat(asked("/current-user")).isZero();
        assertThat(me.metadata().require("region")).isEqualTo("EU");
        assertThat(me.metadataAsync().join().require("region")).isEqualTo("EU");
        assertThat(me.memberId()).isNotEmpty();
        assertThat(me.workspaceName()).isEqualTo("marketing");
        assertThat(asked("/current-user")).isEqualTo(1);
    }

    @Test
    void claims_are_not_believed_where_the_client_is_told_so() {
        WorkspacesClient careful = builder().trustClaims(false).build();
        careful.currentUser("marketing", ada.tokenWithClaims());
        assertThat(server.requests()).containsExactly("GET /realms/fake/workspaces/marketing/current-user");
    }

    @Test
    void a_changed_token_is_refused_without_asking_the_server() {
        String[] parts = ada.tokenWithClaims().split("\\.", -1);
        String other = ada.token().split("\\.", -1)[2];
        assertThatThrownBy(() -> client.currentUser("marketing", parts[0] + "." + parts[1] + "." + other))
                .isInstanceOf(UnauthorizedException.class)
                .hasMessageContaining("not signed");
        assertThat(asked("/current-user")).isZero();
    }

    @Test
    void no_token_is_a_refusal_too_and_an_asynchronous_call_tells_it_by_its_future() {
        String nothing = nothing();
        assertThatThrownBy(() -> client.currentUser("marketing", nothing))
                .isInstanceOf(UnauthorizedException.class)
                .hasMessageContaining("null");
        for (CompletableFuture<?> call :
                List.of(client.currentUserAsync("marketing", nothing), client.workspacesOfAsync(nothing))) {
            assertThat(call)
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableThat()
                    .havingRootCause()
                    .isInstanceOf(UnauthorizedException.class);
        }
        assertThat(server.requests()).isEmpty();
    }

    /** What a program without checks of null may hand in. */
    @SuppressWarnings("NullAway")
    private static String nothing() {
        return null;
    }

    @Test
    void a_group_is_known_by_its_id_whatever_it_is_called() {
        for (String token : List.of(ada.token(), ada.tokenWithClaims())) {
            CurrentUser me = client.currentUser("marketing", token);
            assertThat(me.groupIds()).hasSize(1).doesNotContain("Support");
            assertThat(me.inGroupId(me.groupIds().get(0))).isTrue();
            assertThat(me.inGroupId("Support")).isFalse();
        }
    }

    @Test
    void a_closed_client_calls_nobody_any_more() {
        client.currentUser("marketing", ada.token());
        client.close();
        client.close();
        int before = server.requests().size();
        assertThatThrownBy(() -> client.currentUser("marketing", ada.token()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThat(server.requests()).hasSize(before);
    }

    @Test
    void a_refusal_outweighs_what_the_token_tells() {
        String token = ada.tokenWithClaims();
        CurrentUser me = client.currentUser("marketing", token);
        ada.archive();
        assertThat(client.currentUser("marketing", token).can("app:create")).isTrue();
        assertThatThrownBy(me::metadata).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> client.currentUser("marketing", token)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_answer_is_good_for_a_while_and_then_confirmed_by_its_etag() {
        String token = ada.token();
        CurrentUser first = client.currentUser("marketing", token);
        clock.advance(SECOND.multipliedBy(9));
        assertThat(client.currentUser("marketing", token)).isSameAs(first);
        assertThat(asked("/current-user")).isEqualTo(1);
        clock.advance(SECOND.multipliedBy(2));
        assertThat(client.currentUser("marketing", token)).isSameAs(first);
        assertThat(asked("/current-user")).isEqualTo(2);
        ada.metadata("region", "US");
        clock.advance(SECOND.multipliedBy(11));
        assertThat(client.currentUser("marketing", token).metadata().require("region"))
                .isEqualTo("US");
    }

    @Test
    void an_old_answer_serves_for_a_minute_while_the_server_is_down() {
        String token = ada.token();
        CurrentUser me = client.currentUser("marketing", token);
        clock.advance(SECOND.multipliedBy(40));
        server.enqueueResponse(500, "{}");
        assertThat(client.currentUser("marketing", token)).isSameAs(me);
        clock.advance(SECOND.multipliedBy(31));
        server.enqueueProblem(503, "metadata_key_unavailable");
        assertThatThrownBy(() -> client.currentUser("marketing", token))
                .isInstanceOfSatisfying(
                        ServerException.class, e -> assertThat(e.code()).isEqualTo("metadata_key_unavailable"));
    }

    @Test
    void an_old_answer_serves_where_the_server_cannot_be_reached() {
        String token = ada.token();
        CurrentUser me = client.currentUser("marketing", token);
        clock.advance(SECOND.multipliedBy(30));
        server.close();
        assertThat(client.currentUser("marketing", token)).isSameAs(me);
        clock.advance(SECOND.multipliedBy(41));
        assertThatThrownBy(() -> client.currentUser("marketing", token))
                .isInstanceOfSatisfying(UnreachableException.class, e -> {
                    assertThat(e.code()).isEqualTo("unreachable");
                    assertThat(e.requestId()).isPresent();
                });
    }

    @Test
    void without_its_key_everything_but_the_metadata_is_known() {
        server.workspace("marketing").metadataUnavailable(true);
        for (String token : List.of(ada.token(), ada.tokenWithClaims())) {
            CurrentUser me = client.currentUser("marketing", token);
            assertThat(me.can("app:create")).isTrue();
            assertThat(me.groups()).containsExactly("Support");
            assertThat(me.memberId()).isNotEmpty();
            assertThatThrownBy(me::metadata)
                    .isInstanceOfSatisfying(MetadataUnavailableException.class, e -> assertThat(e.code())
                            .isEqualTo("metadata_unavailable"));
            assertThat(me.metadataAsync())
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableThat()
                    .havingRootCause()
                    .isInstanceOf(MetadataUnavailableException.class);
            assertThatThrownBy(() -> Globals.of(me).render("{{globals.currentUser.metadata.region ?? 'nowhere'}}"))
                    .isInstanceOf(MetadataUnavailableException.class);
            assertThat(Globals.of(me).render("{{globals.currentUser.name}}")).isEqualTo("Ada King");
        }
        server.workspace("marketing").metadataUnavailable(false);
        clock.advance(SECOND.multipliedBy(11));
        assertThat(client.currentUser("marketing", ada.token()).metadata().require("region"))
                .isEqualTo("EU");
    }

    @Test
    void values_serve_for_a_minute_after_their_key_is_gone_and_the_rest_is_new() {
        String token = ada.token();
        client.currentUser("marketing", token);
        server.workspace("marketing").metadataUnavailable(true);
        ada.role(Role.BUILDER).metadata("region", "US");
        clock.advance(SECOND.multipliedBy(11));

        CurrentUser me = client.currentUser("marketing", token);
        assertThat(me.role()).isEqualTo(Role.BUILDER);
        assertThat(me.metadata().require("region")).isEqualTo("EU");
        clock.advance(SECOND.multipliedBy(58));
        assertThat(client.currentUser("marketing", token).metadata().require("region"))
                .isEqualTo("EU");

        clock.advance(SECOND);
        assertThatThrownBy(client.currentUser("marketing", token)::metadata)
                .isInstanceOf(MetadataUnavailableException.class);
        assertThat(client.currentUser("marketing", token).can("app:create")).isTrue();

        server.workspace("marketing").metadataUnavailable(false);
        clock.advance(SECOND.multipliedBy(10));
        assertThat(client.currentUser("marketing", token).metadata().require("region"))
                .isEqualTo("US");
    }

    @Test
    void values_whose_key_is_gone_do_not_serve_longer_because_the_server_is_down_too() {
        String token = ada.token();
        client.currentUser("marketing", token);
        server.workspace("marketing").metadataUnavailable(true);
        clock.advance(SECOND.multipliedBy(60));
        assertThat(client.currentUser("marketing", token).metadata().has("region"))
                .isTrue();

        clock.advance(SECOND.multipliedBy(11));
        server.enqueueResponse(500, "{}");
        CurrentUser me = client.currentUser("marketing", token);

        assertThat(me.can("app:create")).isTrue();
        assertThatThrownBy(me::metadata).isInstanceOf(MetadataUnavailableException.class);
    }

    @Test
    void without_a_grace_period_no_value_outlives_its_key() {
        WorkspacesClient strict =
                builder().cacheFor(Duration.ZERO).staleIfError(Duration.ZERO).build();
        String token = ada.token();
        assertThat(strict.currentUser("marketing", token).metadata().has("region"))
                .isTrue();
        server.workspace("marketing").metadataUnavailable(true);
        assertThatThrownBy(strict.currentUser("marketing", token)::metadata)
                .isInstanceOf(MetadataUnavailableException.class);
    }

    @Test
    void without_its_key_metadata_is_neither_read_nor_changed_by_others() {
        String member = client.currentUser("marketing", ada.token()).memberId();
        server.workspace("marketing").metadataUnavailable(true);
        ServerMetadata backEnd = client.serverMetadata(
                Credentials.client("reports", FakeWorkspaces.CLIENT_SECRET).scope("workspaces-server"));
        WorkspaceAdministration marketing = client.administration(
                        AdminApi.REALM, Credentials.client("backend", FakeWorkspaces.CLIENT_SECRET))
                .workspace("marketing");
        MemberMetadata metadata = marketing.members().metadata(member);
        List<ThrowingCallable> refused = List.of(
                () -> backEnd.get("marketing", member),
                () -> metadata.reveal("region", "audit"),
                () -> metadata.update(MetadataUpdate.of().set("region", "US")),
                () -> marketing
                        .invitations()
                        .invite(Invitation.to("eve@example.com").metadata("region", "US")));
        for (ThrowingCallable call : refused) {
            assertThatThrownBy(call).isInstanceOfSatisfying(ServerException.class, e -> assertThat(e.code())
                    .isEqualTo("metadata_key_unavailable"));
        }
        assertThat(metadata.keys()).hasSize(1);
        server.workspace("marketing").metadataUnavailable(false);
        assertThat(client.currentUser("marketing", ada.token()).metadata().require("region"))
                .isEqualTo("EU");
    }

    @Test
    void a_refusal_is_never_covered_by_an_old_answer() {
        String token = ada.token();
        client.currentUser("marketing", token);
        clock.advance(SECOND.multipliedBy(11));
        ada.archive();
        assertThatThrownBy(() -> client.currentUser("marketing", token)).isInstanceOf(NotFoundException.class);
        server.enqueueResponse(500, "{}");
        assertThatThrownBy(() -> client.currentUser("marketing", token)).isInstanceOf(ServerException.class);
    }

    @Test
    void nothing_outlives_its_token() {
        String plain = ada.token();
        String claims = ada.tokenWithClaims();
        client.currentUser("marketing", plain);
        client.currentUser("marketing", claims);
        clock.advance(Duration.ofMinutes(5));
        assertThatThrownBy(() -> client.currentUser("marketing", plain)).isInstanceOf(UnauthorizedException.class);
        assertThatThrownBy(() -> client.currentUser("marketing", claims)).isInstanceOf(UnauthorizedException.class);
        server.enqueueResponse(500, "{}");
        assertThatThrownBy(() -> client.currentUser("marketing", plain)).isInstanceOf(ServerException.class);
    }

    @Test
    void a_token_for_another_audience_is_refused_without_a_call() {
        WorkspacesClient app = builder().audience("app").build();
        WorkspacesClient other = builder().audience("other").build();
        assertThat(app.currentUser("marketing", ada.tokenWithClaims()).id()).isNotEmpty();
        int before = server.requests().size();
        for (String token : List.of(ada.tokenWithClaims(), ada.token(), "opaque")) {
            assertThatThrownBy(() -> other.currentUser("marketing", token))
                    .isInstanceOf(UnauthorizedException.class)
                    .hasMessageContaining("audience");
        }
        assertThat(server.requests()).hasSize(before);
    }

    @Test
    void callers_at_the_same_time_share_one_call() {
        String token = ada.token();
        List<CompletableFuture<CurrentUser>> callers = IntStream.range(0, 20)
                .mapToObj(i -> client.currentUserAsync("marketing", token))
                .toList();
        callers.forEach(CompletableFuture::join);
        assertThat(asked("/current-user")).isEqualTo(1);
    }

    @Test
    void who_is_no_member_is_not_found_and_what_is_no_token_is_refused_without_a_call() {
        server.workspace("sales");
        assertThatThrownBy(() -> client.currentUser("sales", ada.token()))
                .isInstanceOfSatisfying(
                        NotFoundException.class, e -> assertThat(e.code()).isEqualTo("not_found"));
        int before = server.requests().size();
        assertThatThrownBy(() -> client.currentUser("marketing", "canary\r\nX: y"))
                .isInstanceOf(UnauthorizedException.class)
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> client.currentUser("..", ada.token())).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.requests()).hasSize(before);
    }

    @Test
    void the_stack_trace_of_a_refusal_shows_the_caller() {
        assertThatThrownBy(() -> client.currentUser("marketing", "unknown"))
                .isInstanceOf(UnauthorizedException.class)
                .satisfies(e -> assertThat(e.getStackTrace()).anyMatch(frame -> frame.getClassName()
                        .startsWith(getClass().getName())))
                .hasNoCause();
    }

    @Test
    void the_cache_forgets_tokens_beyond_its_size() {
        WorkspacesClient small = builder().cacheSize(2).build();
        List<String> tokens = List.of(ada.token(), ada.token(), ada.token());
        tokens.forEach(token -> small.currentUser("marketing", token));
        tokens.forEach(token -> small.currentUser("marketing", token));
        assertThat(asked("/current-user")).isBetween(4L, 6L);
    }

    @Test
    void a_user_has_several_workspaces_and_the_server_decides_on_demand() {
        server.workspace("sales").member("ada@example.com").role(Role.ADMIN);
        server.workspace("secret").member("eve@example.com");
        assertThat(client.workspacesOf(ada.token()))
                .extracting(MyWorkspace::alias)
                .containsExactly("marketing", "sales");
        assertThat(client.decide("marketing", ada.token(), "app:view", "orders").allowed())
                .isTrue();
        assertThat(client.decide("marketing", ada.token(), "app:view", "other").allowed())
                .isFalse();
    }

    @Test
    void a_back_end_reads_as_itself_with_one_token_for_many_calls() {
        String member = client.currentUser("marketing", ada.token()).memberId();
        ada.metadata("salary", "100", Visibility.SERVER);
        ServerMetadata backEnd = client.serverMetadata(
                Credentials.client("reports", FakeWorkspaces.CLIENT_SECRET).scope("workspaces-server"));
        assertThat(backEnd.get("marketing", member).asInt("salary")).isEqualTo(100);
        assertThat(backEnd.get("marketing", member).has("region")).isFalse();
        assertThat(client.currentUser("marketing", ada.token()).metadata().has("salary"))
                .isFalse();
        assertThat(asked("/token")).isEqualTo(1);
        clock.advance(Duration.ofSeconds(280));
        backEnd.get("marketing", member);
        assertThat(asked("/token")).isEqualTo(2);
    }
}
