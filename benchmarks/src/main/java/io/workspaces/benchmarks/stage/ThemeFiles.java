package io.workspaces.benchmarks.stage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of the admin theme.
 *
 * @param jar that they are in
 */
public record ThemeFiles(Path jar) {
    /** Bytes after gzip of all assets whose name matches. */
    public long compressed(String names) {
        Pattern wanted = Pattern.compile(".*/assets/(" + names + ")");
        try (ZipFile files = new ZipFile(jar.toFile())) {
            long bytes = 0;
            for (ZipEntry file : java.util.Collections.list(files.entries())) {
                if (wanted.matcher(file.getName()).matches()) {
                    bytes += compressed(files, file);
                }
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long compressed(ZipFile files, ZipEntry file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream content = files.getInputStream(file);
                GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            content.transferTo(gzip);
        }
        return bytes.size();
    }
}
