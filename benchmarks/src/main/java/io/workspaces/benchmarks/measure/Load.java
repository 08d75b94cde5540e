package io.workspaces.benchmarks.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * Several callers at once, each with its next call when the last is answered.
 *
 * @param callers how many
 */
public record Load(int callers, Gauge gauge) {
    /** One request with its answer. */
    public interface Call {
        /** @param number counts all calls of a load from 0 */
        void make(int number);
    }

    /** Seconds in which a server that was idle, since others had their turn, wakes up. */
    private static final double LEAD_IN = 1.5;

    /** Calls for a time, at least once each, and before it for a moment that does not count. */
    public Sample during(double seconds, Call call) throws Exception {
        long begin = System.nanoTime() + (long) (LEAD_IN * 1e9);
        run(call, number -> System.nanoTime() < begin);
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return measure(call, number -> number < callers || System.nanoTime() < end);
    }

    /** A number of calls. */
    public Sample times(int calls, Call call) throws Exception {
        return measure(call, number -> number < calls);
    }

    private Sample measure(Call call, java.util.function.IntPredicate more) throws Exception {
        Gauge.Priced<long[]> calls = gauge.price(() -> run(call, more));
        long[] nanos = calls.result();
        Arrays.sort(nanos);
        return Sample.of(nanos.length, calls.cost())
                .with(Metric.P50, nanos[nanos.length / 2] / 1e6)
                .with(Metric.P95, nanos[nanos.length * 95 / 100] / 1e6);
    }

    /** The time of each call in nanoseconds. */
    private long[] run(Call call, java.util.function.IntPredicate more) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<LongStream>> all = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                all.add(threads.submit(() -> calls(call, more, next)));
            }
            LongStream times = LongStream.empty();
            for (Future<LongStream> caller : all) {
                times = LongStream.concat(times, caller.get());
            }
            return times.toArray();
        } finally {
            threads.shutdownNow();
        }
    }

    private static LongStream calls(Call call, java.util.function.IntPredicate more, AtomicInteger next) {
        LongStream.Builder times = LongStream.builder();
        for (int number = next.getAndIncrement(); more.test(number); number = next.getAndIncrement()) {
            long begin = System.nanoTime();
            call.make(number);
            times.add(System.nanoTime() - begin);
        }
        return times.build();
    }
}
