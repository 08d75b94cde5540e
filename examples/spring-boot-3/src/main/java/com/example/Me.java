package com.example;

import io.workspaces.client.CurrentUser;
import io.workspaces.client.Globals;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Me {
    @GetMapping(path = "/{workspace}/me", produces = "application/json")
    String me(CurrentUser me) {
        return Globals.of(me).render("{{globals.currentUser}}");
    }
}
