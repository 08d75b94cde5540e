package io.workspaces.keycloak.bulk.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.bulk.csv.ParsedRow.Archived;
import io.workspaces.keycloak.bulk.csv.ParsedRow.Invite;
import io.workspaces.keycloak.bulk.csv.ParsedRow.Rejected;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads the files of {@code files.txt}. There, each block is a file, or several with one reading:
 *
 * <pre>
 * = what it is
 * file reported/*.csv         files beside it; or the text below
 * in utf-16le bom crlf open   how the text is written: charset, byte order mark, line ends, no line end at the end
 * ask ignoreUnknown           what the sender asks for; also charset=…, columns=… and headless
 * > Full Name,Email           a line, in which \t, \s, \u200b and, for a byte, \xff can stand
 * 2: Ann &lt;ann@example.org> Builder [groups] {metadata} PT168H
 * 3: failed code message      how the message begins
 * 4: archived ann@example.org
 * - Department                a column that is left out
 * ! message                   a piece of the refusal of the file
 * </pre>
 */
class CorpusTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|([ts\\\\]))");

    @TestFactory
    Stream<DynamicTest> every_file_has_its_reading_or_its_refusal() throws IOException {
        return Stream.of(Files.readString(folder().resolve("files.txt")).split("\n\n"))
                .filter(block -> block.startsWith("= "))
                .map(Block::new)
                .flatMap(block -> block.files.isEmpty()
                        ? Stream.of(test(block.name, block, block.text.toByteArray()))
                        : block.files.stream()
                                .map(file -> test(block.name + ": " + file.getFileName(), block, bytes(file))));
    }

    private static DynamicTest test(String name, Block block, byte[] bytes) {
        return DynamicTest.dynamicTest(name, () -> {
            List<String> found = read(bytes, block.options());
            assertThat(found).hasSameSizeAs(block.expected);
            for (int i = 0; i < found.size(); i++) {
                String wanted = block.expected.get(i);
                if (wanted.startsWith("! ")) {
                    assertThat(found.get(i)).startsWith("! ").contains(wanted.substring(2));
                } else if (wanted.contains(": failed ")) {
                    assertThat(found.get(i)).startsWith(wanted);
                } else {
                    assertThat(found.get(i)).isEqualTo(wanted);
                }
            }
        });
    }

    private static List<String> read(byte[] bytes, FileOptions options) throws IOException {
        List<String> found = new ArrayList<>();
        try {
            CsvFile file = CsvFile.open(new ByteArrayInputStream(bytes), CsvLimits.DEFAULT, options);
            file.leftOut().forEach(title -> found.add("- " + title));
            file.forEachRemaining(
                    row -> found.add(row.number() + ": " + reading(RowParser.parse(row, ZoneOffset.UTC))));
            return found;
        } catch (WorkspacesException refusal) {
            return List.of("! " + refusal.getMessage());
        }
    }

    private static String reading(ParsedRow row) {
        if (row instanceof Archived) {
            return "archived " + row.email();
        }
        if (row instanceof Rejected rejected) {
            return "failed " + rejected.code() + " " + rejected.message();
        }
        Invite invite = (Invite) row;
        List<String> parts = new ArrayList<>();
        parts.add(invite.request().profile().name().full());
        parts.add("<" + invite.email() + ">");
        parts.add(
                invite.request().role() == DefaultRole.END_USER
                        ? ""
                        : invite.request().role().label());
        parts.add(
                invite.request().groups().isEmpty()
                        ? ""
                        : invite.request().groups().toString());
        parts.add(invite.metadata().isEmpty() ? "" : invite.metadata().toString());
        parts.add(Objects.toString(invite.request().expiresIn(), ""));
        parts.removeIf(String::isEmpty);
        return String.join(" ", parts);
    }

    private static final class Block {
        private final String name;
        private final TreeSet<Path> files = new TreeSet<>();
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private final List<String> expected = new ArrayList<>();
        private Charset charset = StandardCharsets.UTF_8;
        private String lineEnd = "\n";
        private @Nullable String charsetAsked;
        private boolean ignoreUnknown;
        private boolean header = true;
        private @Nullable String columns;

        Block(String block) {
            String[] lines = block.strip().split("\n");
            name = lines[0].substring(2);
            boolean open = false;
            boolean begun = false;
            for (String line : lines) {
                if (line.startsWith("file ")) {
                    Stream.of(line.substring(5).split(" ")).forEach(this::find);
                } else if (line.startsWith("in ")) {
                    open = line.endsWith(" open");
                    written(line.substring(3).split(" "));
                } else if (line.startsWith("ask ")) {
                    ask(line.substring(4));
                } else if (line.startsWith(">")) {
                    write(begun ? lineEnd : "");
                    write(line.length() > 2 ? line.substring(2) : "");
                    begun = true;
                } else if (!line.startsWith("= ")) {
                    expected.add(unescaped(line));
                }
            }
            write(begun && !open ? lineEnd : "");
        }

        FileOptions options() {
            return FileOptions.parse(charsetAsked, ignoreUnknown, columns, header);
        }

        private void find(String pattern) {
            int slash = pattern.indexOf('/');
            int before = files.size();
            try (DirectoryStream<Path> found = Files.newDirectoryStream(
                    folder().resolve(pattern.substring(0, slash)), pattern.substring(slash + 1))) {
                found.forEach(files::add);
            } catch (IOException missing) {
                throw new IllegalStateException(missing);
            }
            assertThat(files.size()).as(pattern).isGreaterThan(before);
        }

        private void written(String... words) {
            charset = Charset.forName(words[0]);
            for (String word : words) {
                switch (word) {
                    case "bom" -> write("\ufeff");
                    case "cr" -> lineEnd = "\r";
                    case "crlf" -> lineEnd = "\r\n";
                    default -> {}
                }
            }
        }

        private void ask(String what) {
            if (what.startsWith("charset=")) {
                charsetAsked = what.substring(8);
            } else if (what.startsWith("columns=")) {
                columns = what.substring(8);
            } else if (what.equals("headless")) {
                header = false;
            } else {
                ignoreUnknown = true;
            }
        }

        private void write(String line) {
            Matcher escape = ESCAPE.matcher(line);
            int from = 0;
            while (escape.find()) {
                text.writeBytes(line.substring(from, escape.start()).getBytes(charset));
                text.writeBytes(
                        escape.group(1) == null
                                ? character(escape).getBytes(charset)
                                : new byte[] {(byte) Integer.parseInt(escape.group(1), 16)});
                from = escape.end();
            }
            text.writeBytes(line.substring(from).getBytes(charset));
        }

        private static String unescaped(String line) {
            return ESCAPE.matcher(line)
                    .replaceAll(escape -> Matcher.quoteReplacement(
                            escape.group(2) == null
                                    ? escape.group()
                                    : Character.toString(Integer.parseInt(escape.group(2), 16))));
        }

        private static String character(Matcher escape) {
            if (escape.group(2) != null) {
                return Character.toString(Integer.parseInt(escape.group(2), 16));
            }
            return switch (escape.group(3)) {
                case "t" -> "\t";
                case "s" -> " ";
                default -> "\\";
            };
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Path folder() {
        try {
            Path index = Path.of(Objects.requireNonNull(CorpusTest.class.getResource("files.txt"))
                    .toURI());
            return Objects.requireNonNull(index.getParent());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
