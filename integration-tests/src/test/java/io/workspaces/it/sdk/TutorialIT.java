package io.workspaces.it.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.workspaces.client.WorkspacesClient;
import io.workspaces.it.TestRealm;
import io.workspaces.it.currentuser.AppRealm;
import io.workspaces.localserver.http.Json;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The app in ten lines of {@code docs/sdk.md}, as it stands there, against a real server. */
class TutorialIT {
    private static final String ADA = "ada@example.org";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void the_app_of_the_tutorial_greets_and_decides() throws Exception {
        AppRealm apps = new AppRealm(realm).prepare();
        apps.workspace("marketing");
        Object editors = Json.read("{\"name\":\"Editors\",\"access\":{\"app\":[\"edit:orders\"]}}");
        apps.send("POST", "/marketing/groups", editors).expect(201);
        apps.account(ADA);
        apps.join(
                "marketing",
                ADA,
                Map.of("role", "Builder", "groups", List.of("Editors"), "metadata", Map.of("nickname", "Ada")));

        String printed =
                run(apps.api().base().toString(), "marketing", apps.signIn(ADA).access());

        assertThat(printed.lines()).containsExactly("Hi Ada!", "Builder in [Editors] edits orders: true");
    }

    @Test
    void the_example_has_the_app_and_the_test_of_the_tutorial() throws Exception {
        Path sources = Example.folder("plain-java").resolve("src");
        String tutorial = Files.readString(Path.of("..", "docs", "sdk.md"));
        for (String file : List.of("main/java/App.java", "test/java/OrdersTest.java")) {
            assertThat(tutorial).contains("```java\n" + Files.readString(sources.resolve(file)) + "```");
        }
    }

    private String run(String... arguments) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        JavaExample.firstOf("sdk.md", "App").compile(folder, sdk());
        List<String> command =
                new ArrayList<>(List.of(java.toString(), "-cp", folder + File.pathSeparator + sdk(), "App"));
        command.addAll(List.of(arguments));
        Process app = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(app.getInputStream().readAllBytes(), UTF_8);
        assertThat(app.waitFor()).as(printed).isZero();
        return printed;
    }

    /** The SDK and all that it needs. */
    private static String sdk() {
        return Stream.of(WorkspacesClient.class, ObjectMapper.class, JsonFactory.class, JsonInclude.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(place -> Path.of(URI.create(place.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
