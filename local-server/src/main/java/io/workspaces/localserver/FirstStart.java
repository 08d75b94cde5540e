package io.workspaces.localserver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What the first start of a built distribution leaves in an empty H2 database. Tables and master realm take as
 * long to make as all else of a start, so that they are kept beside the distribution.
 */
record FirstStart(Path home) {
    private Path kept() {
        return home.resolve("first-start.zip");
    }

    /** Puts what is kept where the database is going to be, if there is anything. */
    boolean lay(Path file) throws IOException {
        if (!Files.exists(kept())) {
            return false;
        }
        try (InputStream bytes = Files.newInputStream(kept());
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, file.resolveSibling(Path.of(entry.getName()).getFileName()));
            }
        }
        return true;
    }

    /** Keeps what is in the database of a server that has just started. */
    void keep(Database database) throws IOException {
        Path copy = Files.createTempFile(home, "first-start", ".tmp");
        try (Connection connection = database.connect();
                PreparedStatement backup = connection.prepareStatement("BACKUP TO ?")) {
            backup.setString(1, copy.toString());
            backup.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        Files.move(copy, kept(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
