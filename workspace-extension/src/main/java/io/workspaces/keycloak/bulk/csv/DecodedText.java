package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file: UTF-8 or UTF-16, with or without a byte order mark, or as the sender says. A mark is always right.
 * Files that are no text are refused by their kind.
 */
record DecodedText(Charset charset, BufferedReader reader) {
    /** Stands for bytes that are no text, so that whoever counts rows can say where they are. */
    static final char MALFORMED = '\uffff';

    /** One zero in so many bytes makes a text UTF-16. */
    private static final int LEAST_ZEROS = 8;

    static DecodedText of(InputStream bytes, @Nullable FileCharset named) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, FileKind.HEAD_LENGTH);
        in.mark(FileKind.HEAD_LENGTH);
        byte[] head = in.readNBytes(FileKind.HEAD_LENGTH);
        in.reset();
        FileKind.ofBytes(head).ifPresent(DecodedText::refuse);
        Mark mark = Mark.of(head);
        in.skipNBytes(mark.bytes.length);
        byte[] text = Arrays.copyOfRange(head, mark.bytes.length, head.length);
        Charset charset = mark == Mark.NONE ? unmarked(text, named) : mark.charset;
        FileKind.ofText(text, charset).ifPresent(DecodedText::refuse);
        return new DecodedText(
                charset,
                new BufferedReader(new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                                .replaceWith(String.valueOf(MALFORMED)))));
    }

    private static void refuse(FileKind kind) {
        throw WorkspacesException.of(ErrorCode.CSV_INVALID, kind.message()).with("fileKind", kind.label());
    }

    /** In UTF-16 a byte of each Latin letter and separator is zero, which other text never has. */
    private static Charset unmarked(byte[] text, @Nullable FileCharset named) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < text.length; i++) {
            even += text[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += text[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        if ((even + odd) * LEAST_ZEROS < Math.max(1, text.length)) {
            return named == null ? StandardCharsets.UTF_8 : named.charset();
        }
        return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
        UTF_16_BIG(StandardCharsets.UTF_16BE, 0xfe, 0xff),
        UTF_16_LITTLE(StandardCharsets.UTF_16LE, 0xff, 0xfe),
        NONE(StandardCharsets.UTF_8);

        private final Charset charset;
        private final int[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        static Mark of(byte[] head) {
            return Arrays.stream(values())
                    .filter(mark -> mark.begins(head))
                    .findFirst()
                    .orElse(NONE);
        }

        private boolean begins(byte[] head) {
            if (head.length < bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if ((head[i] & 0xff) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
