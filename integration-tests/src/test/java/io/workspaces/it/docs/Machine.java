package io.workspaces.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder that stands for an operator's machine: what the commands call {@code /opt/keycloak}, {@code /etc/keycloak}
 * and {@code /var/backups} lies in it. Root runs servers as {@code nobody}, anybody else as themselves.
 */
record Machine(Path root, Map<String, String> names, Map<String, String> environment, List<Process> started)
        implements AutoCloseable {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    /** With stock Keycloak unpacked, in a folder that every user may enter. */
    static Machine create(Map<String, String> named, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path root = Files.createTempDirectory("operator");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        Map<String, String> names = new LinkedHashMap<>(named);
        names.put("/opt/keycloak", root.resolve("keycloak").toString());
        names.put("/etc/keycloak", root.resolve("etc").toString());
        names.put("/var/backups", root.resolve("backups").toString());
        if (System.getProperty("user.name").equals("root")) {
            names.put("-u keycloak", "-u nobody");
            names.put("chown -R keycloak:", "chown -R nobody:");
        } else {
            names.put("runuser -u keycloak -- ", "");
            names.put("chown -R keycloak:", "chown -R \"$(id -un)\":");
        }
        Machine machine = new Machine(root, names, environment, new ArrayList<>());
        machine.run("mkdir /var/backups");
        machine.run("cp -r '" + System.getProperty("keycloak.home") + "' /opt/keycloak");
        return machine;
    }

    /**
     * Runs commands from the checkout's folder to a good end, as a shell that stops at the first failure.
     *
     * @return what they have printed
     */
    String run(String commands) throws IOException, InterruptedException {
        Process shell = start(commands);
        Path printed = log(started.size());
        assertThat(shell.waitFor()).as(() -> commands + "\n" + read(printed)).isZero();
        return read(printed);
    }

    /** Starts commands that do not end by themselves. */
    Process start(String commands) throws IOException {
        String here = commands;
        for (Map.Entry<String, String> name : names.entrySet()) {
            here = here.replace(name.getKey(), name.getValue());
        }
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", here)
                .directory(CHECKOUT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.to(log(started.size() + 1).toFile()));
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        shell.environment().putAll(environment);
        Process process = shell.start();
        started.add(process);
        return process;
    }

    /** What the commands that were started last have printed. */
    String printed() {
        return read(log(started.size()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private Path log(int number) {
        return root.resolve("printed-" + number + ".log");
    }

    Path file(String path) {
        return root.resolve(path);
    }

    /** Ends commands in order, as a service manager does. */
    void stop(Process commands) {
        List<ProcessHandle> all = Stream.concat(commands.descendants(), Stream.of(commands.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(process -> process.onExit().join());
    }

    /** Ends what still runs, and removes the folder. */
    @Override
    public void close() throws IOException, InterruptedException {
        for (Process process : started) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        new ProcessBuilder("rm", "-rf", root.toString()).start().waitFor();
    }
}
