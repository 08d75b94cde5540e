package io.workspaces.client;

import io.workspaces.client.internal.http.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;

/**
 * The bytes of a CSV, which can be read repeatedly.
 *
 * @param name the file name; empty for a text
 */
record CsvFile(String name, long size, Source source) {
    /** Opens a stream at the first byte. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    static CsvFile of(Path file) {
        try {
            return new CsvFile(String.valueOf(file.getFileName()), Files.size(file), () -> Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CsvFile of(String csv) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        return new CsvFile("", bytes.length, () -> new java.io.ByteArrayInputStream(bytes));
    }

    BodyPublisher publisher() {
        return size == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(this::open), size);
    }

    private InputStream open() {
        try {
            return source.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads at most {@code length} bytes, starting at {@code offset}. */
    byte[] read(long offset, int length) {
        try (InputStream bytes = open()) {
            bytes.skipNBytes(offset);
            return bytes.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the SHA-256 digest in hexadecimal. */
    String sha256() {
        try (DigestInputStream bytes = new DigestInputStream(open(), Sha256.newDigest())) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows no rows. */
    @Override
    public String toString() {
        return size + " bytes";
    }
}
