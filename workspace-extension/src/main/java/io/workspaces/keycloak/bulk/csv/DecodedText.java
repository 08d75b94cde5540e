package io.workspaces.keycloak.bulk.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes a file: UTF-8 with or without a byte order mark, UTF-16 with one. */
final class DecodedText {
    /** Stands for bytes that are no text, so that whoever counts rows can say where they are. */
    static final char MALFORMED = '\uffff';

    private static final int MAX_MARK_LENGTH = 3;

    private DecodedText() {}

    static Reader of(InputStream bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, MAX_MARK_LENGTH);
        byte[] head = in.readNBytes(MAX_MARK_LENGTH);
        Mark mark = Mark.of(head);
        in.unread(head, mark.length, head.length - mark.length);
        return new InputStreamReader(
                in,
                mark.charset
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(MALFORMED)));
    }

    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
        UTF_16_BIG(StandardCharsets.UTF_16BE, 0xfe, 0xff),
        UTF_16_LITTLE(StandardCharsets.UTF_16LE, 0xff, 0xfe),
        NONE(StandardCharsets.UTF_8);

        private final Charset charset;
        private final int[] bytes;
        private final int length;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
            this.length = bytes.length;
        }

        static Mark of(byte[] head) {
            for (Mark mark : values()) {
                if (mark.begins(head)) {
                    return mark;
                }
            }
            return NONE;
        }

        private boolean begins(byte[] head) {
            if (head.length < length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if ((head[i] & 0xff) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
