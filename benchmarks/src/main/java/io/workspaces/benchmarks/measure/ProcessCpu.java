package io.workspaces.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** CPU time and memory of processes, as Linux counts them. */
final class ProcessCpu {
    private static final double MILLIS_A_TICK = 10;
    private static final int USER_TIME = 11;
    private static final int CHILDREN_TIME = 13;

    private ProcessCpu() {}

    /** User and system time of a process. */
    static double millis(long pid) {
        return ticks(pid, USER_TIME) * MILLIS_A_TICK;
    }

    /** The same of a process, its children, and the children that have ended. */
    static double millisWithChildren(long pid) {
        double children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToDouble(child -> ofLiving(child.pid()))
                .sum();
        return (ticks(pid, USER_TIME) + ticks(pid, CHILDREN_TIME)) * MILLIS_A_TICK + children;
    }

    private static double ofLiving(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(Duration::toMillis)
                .orElse(0L);
    }

    /** Resident memory of a process. */
    static double residentMebibytes(long pid) {
        return read(pid, "status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static long ticks(long pid, int field) {
        String stat = read(pid, "stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1]);
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
