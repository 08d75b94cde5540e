package io.workspaces.it.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README's two commands, on the JDKs that it names beside the one of the gate. */
@Tag("compat")
class JdksIT {
    private static final String WORK = "-Dkeycloak.work=" + System.getProperty("keycloak.work");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {21, 25})
    void the_demo_runs_to_its_end(int version) throws IOException, InterruptedException {
        Path jdk = jdk(version);

        String told = Checkout.into(folder.resolve("demo")).maven(jdk, "-Pdemo", "-Ddemo.exit", WORK);

        assertThat(told).contains("4/4 The database holds only ciphertext", "BUILD SUCCESS");
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 25})
    void all_tests_pass(int version) throws IOException, InterruptedException {
        Path jdk = jdk(version);

        String told = Checkout.into(folder.resolve("verify")).maven(jdk, "verify", WORK);

        assertThat(told).containsPattern("verify: [0-9]{3,} passed, 0 failed");
    }

    private static Path jdk(int version) {
        Optional<Path> jdk = Jdks.find(version);
        assumeTrue(jdk.isPresent(), "There is no JDK " + version + " on this machine");
        return jdk.orElseThrow();
    }
}
