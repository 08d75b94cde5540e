package io.workspaces.keycloak.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {
    @TempDir
    Path folder;

    @Test
    void a_changed_ring_needs_no_restart() throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), TestKeys.line("k1"));
        MasterKeys keys = new MasterKeyFile(file);
        assertThat(keys.ring("any").ids()).containsExactly("k1");

        Files.writeString(file, TestKeys.line("k2") + "\n" + TestKeys.line("k1"));

        assertThat(keys.ring("any").ids()).containsExactly("k2", "k1");
    }

    @Test
    void a_missing_or_unreadable_file_is_refused() throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        for (Path file : new Path[] {folder.resolve("missing"), folder, binary}) {
            assertThatThrownBy(() -> new MasterKeyFile(file).ring("any"))
                    .isInstanceOfSatisfying(
                            io.workspaces.keycloak.kernel.WorkspacesException.class,
                            e -> assertThat(KeyUnavailable.is(e)).isTrue());
        }
    }

    @Test
    void the_development_file_is_for_its_owner_only() throws IOException {
        Path file = folder.resolve("data").resolve("workspaces-master.key");

        assertThat(DevelopmentKeyFile.ensure(file)).isTrue();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new MasterKeyFile(file).ring("any").primary().id()).startsWith("dev-");
    }

    @Test
    void the_development_file_is_made_once() throws Exception {
        Path file = folder.resolve("workspaces-master.key");
        var threads = Executors.newFixedThreadPool(8);
        Callable<Boolean> start = () -> DevelopmentKeyFile.ensure(file);

        long made = threads.invokeAll(Collections.nCopies(32, start)).stream()
                .filter(result -> Boolean.TRUE.equals(get(result)))
                .count();
        threads.shutdown();

        assertThat(made).isEqualTo(1);
        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    private static Boolean get(Future<Boolean> result) {
        try {
            return result.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
