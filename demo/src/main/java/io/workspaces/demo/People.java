package io.workspaces.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The people of the CSV, as far as the demo knows them by name. */
final class People {
    static final String WILLIAM = "william.cushing@altostrat.com";
    static final String ADA = "ada.winter@example.com";
    static final String PASSWORD = "Workspaces-4-you";

    private People() {}

    /** The file that is uploaded. */
    static String csv() {
        try (InputStream file = Objects.requireNonNull(People.class.getResourceAsStream("people.csv"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
