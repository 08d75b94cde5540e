package io.workspaces.keycloak.bulk.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text of which every character has passed a {@link RecordPosition}. */
final class CheckedText extends FilterReader {
    private final RecordPosition position;

    CheckedText(Reader in, RecordPosition position) {
        super(in);
        this.position = position;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        for (int i = offset; i < offset + read; i++) {
            position.accept(target[i]);
        }
        if (read < 0) {
            position.end();
        }
        return read;
    }
}
