package io.workspaces.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The bytes of a CSV, to be read as often as it takes.
 *
 * @param name of the file, empty for none
 */
record CsvFile(String name, long size, Source source) {
    /** Opens the bytes from their beginning. */
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

    BodyPublisher whole() {
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

    /** At most so many bytes from a place on. */
    byte[] part(long from, int length) {
        try (InputStream bytes = open()) {
            bytes.skipNBytes(from);
            return bytes.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In hex. */
    String sha256() {
        try (DigestInputStream bytes = new DigestInputStream(open(), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Without the rows. */
    @Override
    public String toString() {
        return size + " bytes";
    }
}
