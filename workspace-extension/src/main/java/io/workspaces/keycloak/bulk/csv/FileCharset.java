package io.workspaces.keycloak.bulk.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The encodings that a sender can name. Without a name, a file is UTF-8, or UTF-16 if it shows that it is. */
enum FileCharset {
    UTF_8("utf-8", StandardCharsets.UTF_8),
    /** As Windows writes it, unless a byte order mark says otherwise. */
    UTF_16("utf-16", StandardCharsets.UTF_16LE),
    /** What spreadsheets on Windows in Western countries call CSV; every file is readable as it, many as nonsense. */
    WINDOWS_1252("windows-1252", Charset.forName("windows-1252"));

    private final String label;
    private final Charset charset;

    FileCharset(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    /** The name for senders, in lower case. */
    String label() {
        return label;
    }

    Charset charset() {
        return charset;
    }

    static Optional<FileCharset> find(String text) {
        return Arrays.stream(values())
                .filter(one -> one.label.equalsIgnoreCase(text))
                .findFirst();
    }
}
