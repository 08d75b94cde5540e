package io.workspaces.it.sdk;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** On the oldest supported line of Spring Boot. */
@Tag("compat")
class SpringBoot3IT extends SpringBoot {
    @Override
    Path jar(Path folder) {
        return Example.jar("spring-boot-3", "orders");
    }
}
