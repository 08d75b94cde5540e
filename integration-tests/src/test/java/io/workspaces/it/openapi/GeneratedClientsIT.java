package io.workspaces.it.openapi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.Browsing;
import io.workspaces.it.TestRealm;
import io.workspaces.it.currentuser.AppRealm;
import io.workspaces.it.supply.Checkout;
import io.workspaces.it.supply.Entries;
import io.workspaces.it.supply.Programs;
import io.workspaces.localserver.admin.AdminApi;
import io.workspaces.localserver.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tools take {@code docs/openapi.yaml}, and clients that they generate from it work at a real server. */
class GeneratedClientsIT {
    private static final String ADA = "ada@example.org";
    private static final Path DESCRIPTION = Path.of("..", "docs", "openapi.yaml");
    private static final Path NODE_MODULES = Path.of("..", "admin-theme", "node_modules");
    private static final Path EXAMPLE = Path.of("..", "examples", "single-page-app");

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static final AppRealm apps = new AppRealm(realm);

    @SuppressWarnings("NullAway.Init") // before all
    private static String group;

    /** Where the client in TypeScript is. */
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path typescript;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @BeforeAll
    static void typescript() throws Exception {
        generate(typescript.resolve("client"), "-g", "typescript-fetch");
    }

    @BeforeAll
    static void workspace() {
        apps.prepare();
        apps.workspace("marketing");
        Object viewers = Json.read("{\"name\":\"Viewers\",\"access\":{\"app\":[\"view:orders\"]}}");
        group = apps.send("POST", "/marketing/groups", viewers)
                .expect(201)
                .json()
                .path("id")
                .asText();
        apps.account(ADA);
        apps.join("marketing", ADA, Map.of("groups", List.of("Viewers"), "metadata", Map.of("nickname", "Ada")));
    }

    @Test
    void it_breaks_no_rule_of_redocly() throws Exception {
        Programs.run("node", "lint/openapi.mjs", DESCRIPTION.toString());
    }

    @Test
    void a_client_in_typescript_reads_the_current_user_and_administers() throws Exception {
        String calls = resource("calls.ts", typescript);
        Programs.run(
                "node",
                NODE_MODULES.resolve("typescript/bin/tsc").toString(),
                "--strict",
                "--target",
                "es2022",
                "--module",
                "commonjs",
                "--lib",
                "es2022,dom",
                "--types",
                "node",
                "--typeRoots",
                NODE_MODULES.resolve("@types").toString(),
                "--outDir",
                folder.resolve("out").toString(),
                snippet(),
                calls);

        assertThat(withArguments("node", folder.resolve("out/calls.js").toString()))
                .containsExactly(
                        "marketing End-user Viewers Ada",
                        "true",
                        "typescript@example.org Invited",
                        "typescript@example.org true true",
                        "view:orders,view:typescript");
    }

    @TestFactory
    Stream<DynamicTest> a_page_in_the_browser_signs_in_and_shows_who_is_there() throws Exception {
        Path page = Checkout.copy(EXAMPLE, folder.resolve("page")).folder();
        Checkout.copy(typescript.resolve("client"), page.resolve("src/client"));
        Path modules = EXAMPLE.resolve("node_modules").toRealPath();
        Files.createSymbolicLink(page.resolve("node_modules"), modules);
        String base = apps.api().base().toString();
        Files.writeString(
                page.resolve(".env.local"),
                "VITE_KEYCLOAK=%s%nVITE_REALM=%s%n"
                        .formatted(
                                base.substring(0, base.indexOf("/realms/")),
                                apps.api().name()));
        Programs.run("node", modules.resolve("typescript/bin/tsc").toString(), "-p", page.toString());
        Programs.run("node", modules.resolve("vite/bin/vite.js").toString(), "build", page.toString());

        return new Browsing(realm)
                .steps(
                        "single-page-app",
                        Map.of(
                                "WORKSPACES_PAGE",
                                page.resolve("dist").toString(),
                                "WORKSPACES_PERSON",
                                ADA,
                                "WORKSPACES_PERSON_PASSWORD",
                                AppRealm.PASSWORD));
    }

    @Test
    void a_client_in_java_does_too() throws Exception {
        generate(
                folder.resolve("client"),
                "-g",
                "java",
                "--library",
                "restclient",
                "--additional-properties=openApiNullable=false,useJakartaEe=true",
                "--global-property=apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false");
        // Libraries that such a client needs, by Spring Boot's choice of versions.
        Path example = Path.of(System.getProperty("workspaces.examples"), "spring-boot-3", "target", "orders.jar");
        Entries.unpack(example, "BOOT-INF/lib/", folder);
        String libraries = folder.resolve("BOOT-INF/lib") + "/*";
        Path classes = folder.resolve("classes");
        List<String> compile = new ArrayList<>(List.of(
                "-J-XX:TieredStopAtLevel=1", "-nowarn", "-proc:none", "-d", classes.toString(), "-cp", libraries));
        try (Stream<Path> files = Files.walk(folder.resolve("client/src/main/java"))) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(compile::add);
        }
        compile.add(resource("Calls.java", folder));
        Programs.run(Programs.jdk("javac"), compile.toArray(String[]::new));

        assertThat(withArguments(Programs.jdk("java"), "-cp", classes + ":" + libraries, "Calls"))
                .containsExactly(
                        "marketing End-user Viewers Ada",
                        "true",
                        "java@example.org Invited",
                        "java@example.org true true",
                        "view:java,view:orders");
    }

    /** Refuses a description that the generator's validator finds an error in. */
    private static void generate(Path to, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-jar",
                requireNonNull(System.getProperty("openapi.generator")),
                "generate",
                "-i",
                DESCRIPTION.toString(),
                "-o",
                to.toString()));
        command.addAll(List.of(options));
        Programs.run(Programs.jdk("java"), command.toArray(String[]::new));
    }

    /** With addresses and tokens, which are new, as the server administrator's live for a minute only. */
    private static List<String> withArguments(String program, String... command) throws Exception {
        String base = apps.api().base().toString();
        List<String> all = new ArrayList<>(List.of(command));
        all.add(base + "/workspaces");
        all.add(apps.signIn(ADA).access());
        all.add(base.replace("/realms/", "/admin/realms/") + "/workspaces");
        all.add(new AdminApi(realm.admin().server()).token());
        all.add(group);
        return Programs.run(program, all.toArray(String[]::new));
    }

    /** The page in the browser, as the documentation has it. */
    private static String snippet() throws IOException {
        String documentation = Files.readString(Path.of("..", "docs", "rest.md"));
        String begin = "```ts\n";
        String program = documentation.substring(documentation.indexOf(begin) + begin.length());
        return Files.writeString(typescript.resolve("page.ts"), program.substring(0, program.indexOf("```")))
                .toString();
    }

    private static String resource(String name, Path folder) throws Exception {
        Path file = folder.resolve(name);
        try (InputStream resource = GeneratedClientsIT.class.getResourceAsStream(name)) {
            Files.write(file, requireNonNull(resource).readAllBytes());
        }
        return file.toString();
    }
}
