package example;

import io.workspaces.client.CurrentUser;
import io.workspaces.client.WorkspacesClient;
import io.workspaces.spring.WorkspacesProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application of modules. */
@SpringBootApplication
public class App {
    @RestController
    static class Pages {
        @GetMapping("/")
        String me(CurrentUser me) {
            return me.id();
        }
    }

    public static void main(String[] arguments) {
        try (var context = SpringApplication.run(App.class, arguments)) {
            System.out.println(context.getBean(WorkspacesClient.class));
            System.out.println(WorkspacesProperties.class.getModule().getName());
        }
    }
}
