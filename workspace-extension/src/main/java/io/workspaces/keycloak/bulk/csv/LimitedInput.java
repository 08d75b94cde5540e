package io.workspaces.keycloak.bulk.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a file as soon as it is longer than allowed. */
final class LimitedInput extends FilterInputStream {
    private final long limit;
    private long count;

    LimitedInput(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) {
        count += bytes;
        if (count > limit) {
            throw CsvFault.tooLarge("The file is larger than " + limit + " bytes");
        }
    }
}
