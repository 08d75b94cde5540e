package io.workspaces.it.sdk;

import io.workspaces.it.supply.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** On the line of Spring Boot after the example's, to which its user changes the version of the parent. */
@Tag("compat")
class SpringBootNextIT extends SpringBoot {
    @Override
    Path jar(Path folder) throws Exception {
        Checkout checkout = Checkout.into(folder.resolve("checkout"));
        Path example = checkout.folder().resolve("examples/spring-boot-4");
        String project = Files.readString(example.resolve("pom.xml"));
        Files.writeString(
                example.resolve("pom.xml"),
                project.replaceFirst("<version>4\\.0\\.\\d+</version>", "<version>4.1.2</version>"));
        checkout.maven(
                Path.of(System.getProperty("java.home")),
                "-DskipTests",
                "-Dspotless.check.skip",
                "-pl",
                "examples/spring-boot-4",
                "-am",
                "package");
        return example.resolve("target/orders.jar");
    }
}
