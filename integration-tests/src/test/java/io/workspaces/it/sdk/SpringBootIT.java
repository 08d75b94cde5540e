package io.workspaces.it.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
    void the_examples_have_the_controllers_of_the_documentation() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "spring-boot.md"));
        for (String example : List.of("spring-boot-3", "spring-boot-4")) {
            for (String controller : List.of("Orders", "Me")) {
                String source = source(example, "main", controller).replace("package com.example;\n\n", "");
                assertThat(page).contains("```java\n" + source + "```");
            }
        }
    }

    @Test
    void the_examples_have_the_test_of_the_documentation() throws Exception {
        String test = source("spring-boot-4", "test", "OrdersTest");
        assertThat(Files.readString(Path.of("..", "docs", "spring-boot.md")))
                .contains("```java\n" + test.replace("package com.example;\n\n", "") + "```");
        assertThat(source("spring-boot-3", "test", "OrdersTest"))
                .isEqualTo(test.replace(
                        "boot.webmvc.test.autoconfigure.WebMvcTest", "boot.test.autoconfigure.web.servlet.WebMvcTest"));
    }

    private static String source(String example, String kind, String name) throws IOException {
        return Files.readString(Example.folder(example).resolve("src/" + kind + "/java/com/example/" + name + ".java"));
    }
}
