package io.workspaces.keycloak.bulk.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of files that people choose by mistake, and how to make a CSV of them. */
enum FileKind {
    ODS("zip", "opendocument.spreadsheet", "a LibreOffice or OpenOffice spreadsheet (ODS)", Advice.SAVE),
    XLSX("zip", "xl/", "an Excel workbook (XLSX)", Advice.SAVE),
    NUMBERS(
            "zip",
            "Index/",
            "a Numbers spreadsheet",
            "Open it in Numbers, choose File, Export To, CSV, Unicode (UTF-8)"),
    DOCUMENT("zip", "word/", "a Word document (DOCX)", Advice.COPY),
    ZIP("zip", "", "a compressed file (ZIP)", Advice.UNPACK),
    XLS("d0cf11e0a1b11ae1", "", "an Excel workbook (XLS)", Advice.SAVE),
    PDF("255044462d", "", "a PDF", Advice.COPY),
    GZIP("1f8b", "", "a compressed file (GZIP)", Advice.UNPACK),
    RTF("", "{\\rtf", "a text document (RTF)", Advice.COPY),
    HTML("", "<", "a web page (HTML or XML), even if its name ends in .xls or .csv", Advice.SAVE),
    JSON("", "{|[", "JSON", "Write one line for each person, and the names of the columns in the first line"),
    VCARD("", "begin:vcard", "an address book (vCard)", "Export the contacts as CSV");

    /** How much of a file tells its kind. */
    static final int HEAD_LENGTH = 4096;

    private static final String ZIP_MAGIC = "504b0304";

    private static final int BEGIN_LENGTH = 256;

    private final String magic;
    private final String text;
    private final List<String> begins;
    private final String what;
    private final String advice;

    /**
     * @param magic the first bytes in hex; {@code zip} for those of a compressed folder; empty to go by the text
     * @param text what a compressed folder contains, or how the text begins
     */
    FileKind(String magic, String text, String what, String advice) {
        this.magic = magic.equals("zip") ? ZIP_MAGIC : magic;
        this.text = text;
        this.begins = List.of(text.split("\\|"));
        this.what = what;
        this.advice = advice;
    }

    /** The stable name, in lower case. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A sentence that says which kind it is, and what to do. */
    String message() {
        return "This is " + what + ", not CSV. " + advice + ", then upload that file";
    }

    static Optional<FileKind> ofBytes(byte[] head) {
        String hex = HexFormat.of().formatHex(head, 0, Math.min(head.length, 8));
        return Arrays.stream(values())
                .filter(kind -> !kind.magic.isEmpty() && hex.startsWith(kind.magic))
                .filter(kind -> new String(head, StandardCharsets.ISO_8859_1).contains(kind.text))
                .findFirst();
    }

    static Optional<FileKind> ofText(byte[] head, Charset charset) {
        String text = new String(head, 0, Math.min(head.length, BEGIN_LENGTH), charset);
        String begin = Blanks.strip(text).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.magic.isEmpty() && kind.begins.stream().anyMatch(begin::startsWith))
                .findFirst();
    }

    private static final class Advice {
        static final String SAVE =
                "Open it in the spreadsheet program, choose File, Save As, and the type \"CSV UTF-8\" or \"Text CSV\"";
        static final String COPY = "Copy its table into a spreadsheet and save that as CSV UTF-8";
        static final String UNPACK = "Unpack it";
    }
}
