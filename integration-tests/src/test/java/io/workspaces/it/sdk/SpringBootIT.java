package io.workspaces.it.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On the newer line of Spring Boot; the starter's own tests are on the older one. */
class SpringBootIT extends SpringBoot {
    @Override
    Path jar(Path folder) {
        return Example.jar("spring-boot-4", "orders");
    }

    @Test
    void the_examples_have_the_controller_of_the_documentation() throws Exception {
        String controller = JavaExample.firstOf("spring-boot.md", "Orders").source();
        for (String example : List.of("spring-boot-3", "spring-boot-4")) {
            Path file = Example.folder(example).resolve("src/main/java/com/example/Orders.java");
            assertThat(Files.readString(file)).isEqualTo("package com.example;\n\n" + controller);
        }
    }
}
