package io.workspaces.spring;

import io.workspaces.client.CurrentUser;
import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A WebFlux application as a user of the starter would write it. */
@SpringBootConfiguration
@EnableAutoConfiguration
class ReactiveGreetings {
    @RestController
    static class Pages {
        @GetMapping("/{workspace}/me")
        String me(CurrentUser me) {
            return me.email() + " in " + me.workspace();
        }

        @GetMapping("/greeting")
        Mono<String> greeting(Mono<CurrentUser> me) {
            return me.flatMap(user -> Mono.fromFuture(user.metadataAsync()))
                    .map(metadata -> "Hi " + metadata.get("nickname", "there"));
        }

        @GetMapping("/orders")
        String orders(CurrentUser me) {
            me.require("app:edit", "orders");
            return "yours to edit";
        }

        @GetMapping("/welcome")
        String welcome(Optional<CurrentUser> me) {
            return me.map(user -> "Welcome " + user.email()).orElse("Welcome");
        }
    }
}
