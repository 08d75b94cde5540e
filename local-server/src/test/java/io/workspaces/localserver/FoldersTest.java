package io.workspaces.localserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    Path folder;

    @Test
    void a_copy_that_was_not_linked_can_change_without_its_original() throws IOException {
        Path original = Files.createDirectories(folder.resolve("original"));
        Files.writeString(original.resolve("linked.jar"), "1");
        Files.writeString(original.resolve("own.txt"), "1");

        Path copy = folder.resolve("copy");
        Folders.copy(original, copy, file -> file.endsWith("linked.jar"));
        Files.writeString(copy.resolve("own.txt"), "2");

        assertThat(original.resolve("own.txt")).hasContent("1");
        assertThat(Files.isSameFile(copy.resolve("linked.jar"), original.resolve("linked.jar")))
                .isTrue();
    }

    @Test
    void a_folder_is_deleted_with_all_below_it() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a/b/c"));
        Files.writeString(deep.resolve("file"), "x");

        Folders.delete(folder.resolve("a"));

        assertThat(folder.resolve("a")).doesNotExist();
    }
}
