package io.workspaces.benchmarks.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What lives on the heap of another Java process. Each look collects its garbage.
 *
 * @param pid the process
 */
public record LiveHeap(long pid) {
    private static final double BYTES_A_MEBIBYTE = 1024 * 1024;

    /** The size now. */
    public double mebibytes() throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process histogram = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> line.startsWith("Total"))
                .mapToDouble(line -> Double.parseDouble(line.split("\\s+", -1)[2]) / BYTES_A_MEBIBYTE)
                .findFirst()
                .orElseThrow(() -> new IOException(text));
    }

    /** The largest of the sizes seen while some work is done. */
    public double mostDuring(Callable<?> work) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> done = thread.submit(work);
            double most = 0;
            while (!done.isDone()) {
                most = Math.max(most, mebibytes());
            }
            done.get();
            return most;
        } finally {
            thread.shutdownNow();
        }
    }
}
