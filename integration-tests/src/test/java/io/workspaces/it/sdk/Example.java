package io.workspaces.it.sdk;

import java.nio.file.Path;

/** The folders in {@code examples}, which the build has built. */
final class Example {
    private Example() {}

    static Path folder(String name) {
        return Path.of(System.getProperty("workspaces.examples"), name);
    }

    static Path jar(String name, String file) {
        return folder(name).resolve("target").resolve(file + ".jar");
    }
}
