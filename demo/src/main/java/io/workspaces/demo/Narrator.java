package io.workspaces.demo;

import java.io.PrintStream;
import java.util.List;

/** Tells what happens, in plain lines that read well in any terminal and log. */
final class Narrator {
    private final PrintStream out;

    Narrator(PrintStream out) {
        this.out = out;
    }

    void chapter(String title) {
        out.println();
        out.println("== " + title + " " + "=".repeat(Math.max(3, 76 - title.length())));
    }

    void say(String line) {
        out.println("   " + line);
    }

    /** Something that was checked and is right. */
    void right(String line) {
        out.println(" * " + line);
    }

    void quote(List<String> lines) {
        lines.forEach(line -> out.println("   | " + line));
    }

    /**
     * Tells a checked value.
     *
     * @throws IllegalStateException if it is not the expected one
     */
    void value(String name, Object actual, Object expected) {
        if (!actual.equals(expected)) {
            throw new IllegalStateException(name + " is " + actual + " and should be " + expected);
        }
        right(name + ": " + actual);
    }
}
