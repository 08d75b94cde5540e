package io.workspaces.it.supply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The entries of a jar. */
final class Entries {
    private Entries() {}

    /** Of each file in the jar a checksum, in the order of names. */
    static Map<String, Long> checksums(Path jar) {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            Map<String, Long> checksums = new TreeMap<>();
            for (ZipEntry entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
                CRC32 checksum = new CRC32();
                try (InputStream content = file.getInputStream(entry)) {
                    checksum.update(content.readAllBytes());
                }
                checksums.put(entry.getName(), checksum.getValue());
            }
            return checksums;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path jar, String name) {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            ZipEntry entry = file.getEntry(name);
            if (entry == null) {
                throw new IllegalArgumentException(jar + " has no " + name);
            }
            try (InputStream content = file.getInputStream(entry)) {
                return new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
