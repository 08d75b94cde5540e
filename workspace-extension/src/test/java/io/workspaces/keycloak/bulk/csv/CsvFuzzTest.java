package io.workspaces.keycloak.bulk.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Mutated files and cells: whatever comes in, it is understood or refused, in time that does not grow. */
class CsvFuzzTest {
    private static final long SEED = 20260101;
    private static final int INPUTS = 120_000;
    private static final CsvLimits LIMITS = new CsvLimits(4096, 20, 512);
    private static final List<byte[]> FILES = List.of(
            utf8(CsvFile.SAMPLE),
            utf8("\ufeffEmail;Role;Groups\r\n\"a@x.org\";Admin;\"One;Two|3\"\r\n\r\nb@x.org;;\r\n"),
            ("\ufeff" + CsvFile.SAMPLE).getBytes(StandardCharsets.UTF_16LE),
            ("\ufeff" + CsvFile.SAMPLE).getBytes(StandardCharsets.UTF_16BE),
            utf8("First Name,Last Name,Email,Expires In\rÄnne,\"Ø\"\"\"\"st\n\n\",'=a@x.org,7d\r"),
            utf8(
                    "Email,Metadata\na@x.org,\"{\"\"n\"\": 1.5e300, \"\"b\"\": true, \"\"u\"\": \"\"\\ud83d\\ude00\"\"}\"\n"));
    private static final List<String> CELLS = List.of(
            "{'key1': 'value1', 'key2': 'value2'}",
            "{\"name\": \"O'Brien\", \"n\": 1.10, \"b\": false}",
            "{\"\\u0041\\n\": '\\ud83d\\ude00', 'ü': \"é\"}");
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final byte[] SPICE = utf8("\"\"',;|\r\n\t\0{}[]:\\=+-@ 09eE\u00e9\u2028\ufeff");

    @Test
    void no_file_breaks_the_reader() {
        Random random = new Random(SEED);
        long understood = count(random, this::fileIsUnderstood);
        assertThat(understood).isBetween(1_000L, (long) INPUTS - 1_000);
    }

    @Test
    void no_cell_breaks_the_metadata_parser() {
        Random random = new Random(SEED);
        long understood = count(random, this::cellIsUnderstood);
        assertThat(understood).isBetween(1_000L, (long) INPUTS - 1_000);
    }

    @Test
    void every_text_survives_writing_and_reading() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            String text = Blanks.strip(noise(random).replace("\0", "").replace("\uffff", ""));
            StringBuilder file = new StringBuilder();
            new CsvOutput(file, List.of("Email", "Full Name")).row(List.of("a@x.org", text));

            assertThat(CsvFixtures.rows(file.toString()).get(0).text(Column.FULL_NAME))
                    .isEqualTo(text);
        }
    }

    /** A file without quotes is its lines, cut at the separator, without what surrounds the pieces. */
    @Test
    void files_without_quotes_read_as_a_naive_reader_reads_them() {
        Random random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            PlainFile file = PlainFile.random(random);
            byte[] bytes = file.text().getBytes(one(random, CHARSETS));

            assertThat(CsvFixtures.rows(bytes, CsvLimits.DEFAULT))
                    .as(file.text())
                    .extracting(CsvRow::number, CsvRow::cells, CsvRow::surplus)
                    .containsExactlyElementsOf(file.naiveRows());
        }
    }

    private record PlainFile(String text, String separator, String lineEnd, List<Column> columns, boolean sepLine) {
        private static final List<String> WORDS = List.of(
                "", "", "Ann", "ann@example.org", "Zoë", "李 雷", "a.b-c", "=x", "'=x", "O'Neal", "7d", "{'a': 'b'}");
        private static final List<String> AROUND =
                List.of("", "", "", " ", "\u00a0", "\u200b", "\ufeff ", "\u3000", "\u200f");
        private static final List<List<String>> TITLES = List.of(
                List.of("Email", "e-mail", "EMAIL_ADDRESS", "Mail *"),
                List.of("First Name", "given-name", "Vorname"),
                List.of("Role", "user role", "USER_ROLE [Required]"),
                List.of("Expires In", "expiresIn"));
        private static final List<Column> COLUMNS =
                List.of(Column.EMAIL, Column.FIRST_NAME, Column.ROLE, Column.EXPIRES_IN);

        static PlainFile random(Random random) {
            String separator = one(random, List.of(",", ";", "\t", "|"));
            String lineEnd = one(random, List.of("\n", "\r\n", "\r"));
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
            Collections.shuffle(order, random);
            boolean sepLine = random.nextInt(4) == 0;
            StringBuilder text = new StringBuilder(sepLine ? "sep=" + separator + lineEnd : "");
            text.append(line(
                    random,
                    separator,
                    order.stream()
                            .map(column -> one(random, TITLES.get(column)))
                            .toList()));
            for (int rows = random.nextInt(5); rows > 0; rows--) {
                text.append(lineEnd)
                        .append(line(
                                random,
                                separator,
                                random.ints(random.nextInt(6), 0, WORDS.size())
                                        .mapToObj(WORDS::get)
                                        .toList()));
            }
            return new PlainFile(
                    text.toString(),
                    separator,
                    lineEnd,
                    order.stream().map(COLUMNS::get).toList(),
                    sepLine);
        }

        private static String line(Random random, String separator, List<String> words) {
            return words.stream()
                    .map(word -> one(random, AROUND) + word + one(random, AROUND))
                    .collect(Collectors.joining(separator));
        }

        List<Tuple> naiveRows() {
            String[] lines = text.split(lineEnd, -1);
            List<Tuple> rows = new ArrayList<>();
            int header = sepLine ? 1 : 0;
            for (int i = header + 1; i < lines.length; i++) {
                String[] cells = lines[i].split(Pattern.quote(separator), -1);
                Map<Column, String> row = new EnumMap<>(Column.class);
                for (int c = 0; c < columns.size(); c++) {
                    row.put(columns.get(c), c < cells.length ? naive(cells[c]).replaceFirst("^'(?==)", "") : "");
                }
                boolean surplus = IntStream.range(columns.size(), Math.max(columns.size(), cells.length))
                        .anyMatch(c -> !naive(cells[c]).isEmpty());
                if (Stream.of(cells).anyMatch(cell -> !naive(cell).isEmpty())) {
                    rows.add(tuple((long) (i + 1 - header), row, surplus));
                }
            }
            return rows;
        }

        private static String naive(String cell) {
            return cell.replaceAll("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$", "");
        }
    }

    private static <T> T one(Random random, List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private boolean fileIsUnderstood(Random random) {
        try {
            CsvFixtures.rows(mutated(FILES.get(random.nextInt(FILES.size())), random), LIMITS)
                    .forEach(row -> RowParser.parse(row, ZoneOffset.UTC));
            return true;
        } catch (WorkspacesException refused) {
            assertThat(refused.code()).isIn(ErrorCode.CSV_INVALID, ErrorCode.TOO_LARGE);
            return false;
        }
    }

    private boolean cellIsUnderstood(Random random) {
        byte[] cell = mutated(utf8(CELLS.get(random.nextInt(CELLS.size()))), random);
        try {
            MetadataCell.parse(new String(cell, StandardCharsets.UTF_8));
            return true;
        } catch (WorkspacesException refused) {
            assertThat(refused.code().status()).isLessThan(500);
            return false;
        }
    }

    private interface Probe {
        boolean understood(Random random);
    }

    private static long count(Random random, Probe probe) {
        long understood = 0;
        for (int i = 0; i < INPUTS; i++) {
            understood += probe.understood(random) ? 1 : 0;
        }
        return understood;
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int edits = random.nextInt(4); edits > 0 && bytes.length > 1; edits--) {
            int at = random.nextInt(bytes.length);
            bytes = switch (random.nextInt(5)) {
                case 0 -> replaced(bytes, at, (byte) random.nextInt());
                case 1 -> replaced(bytes, at, SPICE[random.nextInt(SPICE.length)]);
                case 2 -> spliced(bytes, at, at, SPICE, random);
                case 3 -> Arrays.copyOf(bytes, at);
                default -> spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(40)), bytes, random);
            };
        }
        return bytes;
    }

    private static byte[] replaced(byte[] bytes, int at, byte by) {
        bytes[at] = by;
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] source, Random random) {
        int start = random.nextInt(source.length);
        byte[] piece = Arrays.copyOfRange(source, start, Math.min(source.length, start + 1 + random.nextInt(60)));
        byte[] result = Arrays.copyOf(bytes, from + piece.length + bytes.length - to);
        System.arraycopy(piece, 0, result, from, piece.length);
        System.arraycopy(bytes, to, result, from + piece.length, bytes.length - to);
        return result;
    }

    private static String noise(Random random) {
        return random.ints(random.nextInt(30), 0, SPICE.length)
                .mapToObj(i -> random.nextInt(4) == 0 ? Character.toString(random.nextInt(0xd800)) : spice(i))
                .collect(Collectors.joining());
    }

    private static String spice(int i) {
        return String.valueOf((char) (SPICE[i] & 0x7f));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
