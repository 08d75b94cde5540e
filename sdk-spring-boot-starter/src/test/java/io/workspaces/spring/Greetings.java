package io.workspaces.spring;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.workspaces.client.Administration;
import io.workspaces.client.CurrentUser;
import io.workspaces.client.Globals;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application as a user of the starter would write it. */
@SpringBootConfiguration
@EnableAutoConfiguration
class Greetings {
    /** A bean that knows nothing of requests. */
    record Greeter(CurrentUser user) {
        String greeting() {
            return "Hi " + user.metadata().get("nickname", "there");
        }
    }

    @Bean
    SimpleMeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Greeter greeter(CurrentUser user) {
        return new Greeter(user);
    }

    @RestController
    record Pages(Greeter greeter, ObjectProvider<Administration> administration) {
        @GetMapping("/me")
        String me(CurrentUser me) {
            return me.email() + " in " + me.workspace();
        }

        @GetMapping("/{workspace}/me")
        String there(CurrentUser me) {
            return me(me);
        }

        @GetMapping("/greeting")
        String greeting() {
            return greeter.greeting();
        }

        @GetMapping(path = "/{workspace}/me.json", produces = "application/json")
        String json(CurrentUser me) {
            return Globals.of(me).render("{{globals.currentUser}}");
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

        @GetMapping("/names")
        String names() {
            return administration.getObject().workspace("marketing").get().name();
        }
    }
}
