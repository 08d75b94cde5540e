package io.workspaces.localserver;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process and its children: Keycloak's script runs the server as a child of its own. */
record ProcessTree(ProcessHandle root) {
    static ProcessTree of(Process process) {
        return new ProcessTree(process.toHandle());
    }

    /** Asks the process to end, and kills what is left of it after {@code patience}. */
    void stop(Duration patience) {
        List<ProcessHandle> all = all();
        all.forEach(ProcessHandle::destroy);
        CompletableFuture<?> ended = ended(all);
        try {
            ended.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            kill();
        } catch (TimeoutException | ExecutionException stillThere) {
            kill();
        }
    }

    /** Kills at once, as kill -9 does, and waits until the processes are gone. */
    void kill() {
        List<ProcessHandle> all = all();
        all.forEach(ProcessHandle::destroyForcibly);
        ended(all).join();
    }

    private List<ProcessHandle> all() {
        return Stream.concat(root.descendants(), Stream.of(root)).toList();
    }

    private static CompletableFuture<?> ended(List<ProcessHandle> processes) {
        return CompletableFuture.allOf(
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
    }
}
