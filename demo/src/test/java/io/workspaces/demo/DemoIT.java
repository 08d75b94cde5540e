package io.workspaces.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** It fails where a step finds something else than it should. */
class DemoIT {
    @Test
    void the_story_is_told_to_its_end() throws IOException, SQLException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();

        Demo.tell(DemoOptions.ofSystemProperties(), new Narrator(new PrintStream(told, true, UTF_8)));

        assertThat(told.toString(UTF_8)).contains("== 1/4 ", "== 2/4 ", "== 3/4 ", "== 4/4 ", "a row of WSP_METADATA");
    }
}
