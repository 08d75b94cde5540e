package io.workspaces.it.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A class in the default package, such as the documentation has. */
record JavaExample(String name, String source) {
    private static final String BEGIN = "```java\n";

    /** The first one of a page in {@code docs}, as it stands there. */
    static JavaExample firstOf(String page, String name) throws IOException {
        String text = Files.readString(Path.of("..", "docs", page));
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        return new JavaExample(name, text.substring(begin, text.indexOf("```", begin)));
    }

    /** Compiles it into a folder. */
    void compile(Path folder, String classPath) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        String[] arguments = {
            "--release", "17", "-proc:none", "-cp", classPath, "-d", folder.toString(), file.toString()
        };
        int result = compiler.run(null, complaints, complaints, arguments);
        assertThat(result).as(complaints.toString(UTF_8)).isZero();
    }
}
