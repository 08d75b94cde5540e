package io.workspaces.it.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SDK as a release publishes it, into a folder, and an app from nothing but that folder. */
@Tag("compat")
class PublishIT {
    private static final String VERSION = "0.1.0-staged";
    private static final Path JDK = Path.of(System.getProperty("java.home"));
    private static final String APP = """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.example</groupId>
          <artifactId>app</artifactId>
          <version>1</version>
          <properties>
            <maven.compiler.source>17</maven.compiler.source>
            <maven.compiler.target>17</maven.compiler.target>
          </properties>
          <dependencyManagement>
            <dependencies>
              <dependency>
                <groupId>io.workspaces</groupId>
                <artifactId>sdk-bom</artifactId>
                <version>%s</version>
                <type>pom</type>
                <scope>import</scope>
              </dependency>
            </dependencies>
          </dependencyManagement>
          <dependencies>
            <dependency>
              <groupId>io.workspaces</groupId>
              <artifactId>%s</artifactId>
            </dependency>
          </dependencies>
          <repositories>
            <repository>
              <id>staging</id>
              <url>%s</url>
            </repository>
          </repositories>
        </project>
        """;

    @TempDir
    Path folder;

    @Test
    void what_is_published_is_signed_and_complete_and_an_app_builds_with_it() throws Exception {
        assumeTrue(has("gpg"), "There is no gpg on this machine");
        Path keys = Files.createDirectory(folder.resolve("keys"));
        Programs.run(
                "gpg",
                "--homedir",
                keys.toString(),
                "--batch",
                "--passphrase",
                "",
                "--quick-gen-key",
                "test",
                "rsa2048");
        Path staging = folder.resolve("staging");
        Checkout checkout = Checkout.into(folder.resolve("checkout"));
        release(checkout.folder());

        checkout.maven(
                JDK,
                "-Prelease",
                "-pl",
                "sdk-bom,sdk-client,sdk-client-testing,sdk-spring-boot-starter",
                "-DskipTests",
                "-Dspotless.check.skip",
                "-Dproject.site=https://git.example.com/workspaces",
                "-Dgpg.homedir=" + keys,
                "-DaltDeploymentRepository=staging::file:" + staging,
                "deploy");

        for (String part : List.of("sdk-client", "sdk-client-testing", "sdk-spring-boot-starter")) {
            for (String file : List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar")) {
                assertThat(published(staging, part, file)).isNotEmptyFile();
                assertThat(published(staging, part, file + ".asc")).isNotEmptyFile();
            }
            assertThat(Entries.checksums(published(staging, part, ".jar"))).containsKey("META-INF/sbom/bom.json");
        }
        for (String part : List.of("sdk-bom", "sdk-client", "sdk-client-testing", "sdk-spring-boot-starter")) {
            // Each POM knows its own version.
            assertThat(Files.readString(published(staging, part, ".pom")).replace("${project.version}", VERSION))
                    .contains("<name>", "<description>", "<licenses>", "<developers>")
                    .contains("<url>https://git.example.com/workspaces</url>")
                    .contains("scm:git:https://git.example.com/workspaces.git</connection>")
                    .doesNotContain("<parent>", "keycloak.version", "${", folder.toString());
        }
        buildAnApp(staging, "sdk-client");
        buildAnApp(staging, "sdk-client-testing");
        buildAnApp(staging, "sdk-spring-boot-starter");
    }

    private static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static void release(Path checkout) throws IOException {
        try (Stream<Path> files = Files.walk(checkout)) {
            for (Path file : files.filter(f -> f.endsWith("pom.xml")).toList()) {
                Files.writeString(file, Files.readString(file).replace("0.1.0-SNAPSHOT", VERSION));
            }
        }
    }

    private static Path published(Path staging, String part, String file) {
        return staging.resolve("io/workspaces").resolve(part).resolve(VERSION).resolve(part + "-" + VERSION + file);
    }

    private void buildAnApp(Path staging, String part) throws Exception {
        Path app = folder.resolve("app-of-" + part);
        Path sources = Files.createDirectories(app.resolve("src/main/java/example"));
        Files.writeString(app.resolve("pom.xml"), APP.formatted(VERSION, part, staging.toUri()));
        Files.writeString(
                sources.resolve("App.java"), "package example; class App { io.workspaces.client.CurrentUser me; }");
        new Checkout(app).maven(JDK, "package");
    }
}
