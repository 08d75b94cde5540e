package io.workspaces.it.race;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Does things at the same time. */
final class Together {
    private Together() {}

    static <T> List<T> times(int runners, Function<Integer, T> run) {
        return all(IntStream.range(0, runners)
                .<Supplier<T>>mapToObj(number -> () -> run.apply(number))
                .toList());
    }

    static <T> List<T> all(List<Supplier<T>> runs) {
        ExecutorService threads = Executors.newFixedThreadPool(runs.size());
        try {
            List<CompletableFuture<T>> begun = runs.stream()
                    .map(run -> CompletableFuture.supplyAsync(run, threads))
                    .toList();
            return begun.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
