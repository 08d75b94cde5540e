package io.workspaces.it.supply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The entries of a jar. */
public final class Entries {
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

    /** Writes the files below a folder of the jar into the same folder below another. */
    public static void unpack(Path jar, String inJar, Path target) {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            Files.createDirectories(target.resolve(inJar));
            for (ZipEntry entry : file.stream()
                    .filter(e -> e.getName().startsWith(inJar) && !e.isDirectory())
                    .toList()) {
                try (InputStream content = file.getInputStream(entry)) {
                    Files.copy(content, target.resolve(entry.getName()));
                }
            }
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
