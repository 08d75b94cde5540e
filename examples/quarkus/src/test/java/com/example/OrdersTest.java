package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.workspaces.client.testing.FakeMember;
import io.workspaces.client.testing.FakeWorkspaces;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OrdersTest.Realm.class)
class OrdersTest {
    FakeWorkspaces server;

    @TestHTTPResource("/marketing/orders/7")
    URI order;

    /** The realm of the test. */
    public static class Realm implements QuarkusTestResourceLifecycleManager {
        private final FakeWorkspaces server = FakeWorkspaces.start();

        @Override
        public Map<String, String> start() {
            return Map.of("workspaces.realm", server.realm().toString(), "quarkus.http.test-port", "0");
        }

        @Override
        public void inject(TestInjector test) {
            test.injectIntoFields(server, new TestInjector.MatchesType(FakeWorkspaces.class));
        }

        @Override
        public void stop() {
            server.close();
        }
    }

    @Test
    void viewers_of_orders_see_them_and_others_are_refused() throws Exception {
        server.workspace("marketing").group("Viewers").access("app", "view:orders");
        FakeMember ada = server.workspace("marketing").member("ada@example.com").groups("Viewers");
        FakeMember bob = server.workspace("marketing").member("bob@example.com");

        assertEquals("order 7 for you", get(ada.token()).body());
        assertEquals(403, get(bob.token()).statusCode());
        assertEquals(401, get("").statusCode());
    }

    private HttpResponse<String> get(String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(order)
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
