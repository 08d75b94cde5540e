package com.example;

import io.workspaces.client.CurrentUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Orders {
    @GetMapping("/{workspace}/orders/{id}")
    String order(CurrentUser me, @PathVariable("id") String id) {
        me.require("app:view", "orders");
        return "order " + id + " for " + me.metadata().get("nickname", "you");
    }
}
