package com.example;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.workspaces.client.testing.FakeMember;
import io.workspaces.client.testing.FakeWorkspaces;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(Orders.class)
class OrdersTest {
    private static final FakeWorkspaces server = FakeWorkspaces.start();

    @Autowired
    private MockMvc mvc;

    @DynamicPropertySource
    static void realm(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", server::realm);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void viewers_of_orders_see_them_and_others_are_refused() throws Exception {
        server.workspace("marketing").group("Viewers").access("app", "view:orders");
        FakeMember ada = server.workspace("marketing").member("ada@example.com").groups("Viewers");
        FakeMember bob = server.workspace("marketing").member("bob@example.com");

        mvc.perform(get("/marketing/orders/7").header("Authorization", "Bearer " + ada.token()))
                .andExpect(status().isOk())
                .andExpect(content().string("order 7 for you"));
        mvc.perform(get("/marketing/orders/7").header("Authorization", "Bearer " + bob.token()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/marketing/orders/7")).andExpect(status().isUnauthorized());
    }
}
